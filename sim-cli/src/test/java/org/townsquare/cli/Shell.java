package org.townsquare.cli;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Commands given one after the other in an environment that is not this Java's. One other Java does them all, so that they need
 * no start of their own.
 */
final class Shell implements AutoCloseable {

    private final Process java;
    private final ObjectOutputStream commands;
    private final ObjectInputStream answers;
    private final ExecutorService order = Executors.newSingleThreadExecutor();

    private Shell(Process java) throws IOException {
        this.java = java;
        commands = new ObjectOutputStream(java.getOutputStream());
        commands.flush();
        answers = new ObjectInputStream(java.getInputStream());
    }

    /**
     * Starts one.
     *
     * @param folder in which all commands are given
     * @param environment what is otherwise than in this Java's
     */
    static Shell in(Path folder, Map<String, String> environment) throws IOException {
        ProcessBuilder java = Command.in(folder).java(Shell.class);
        java.environment().putAll(environment);
        return new Shell(java.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** Runs a command to the end. */
    Command.Ended run(String... words) throws ExecutionException, InterruptedException {
        return start(words).get();
    }

    /** Begins a command; the next one waits until it has ended. */
    Future<Command.Ended> start(String... words) {
        return order.submit(() -> {
            commands.writeObject(words);
            commands.flush();
            return (Command.Ended) answers.readObject();
        });
    }

    /** Ends it, whatever it does. */
    @Override
    public void close() {
        java.destroyForcibly().onExit().join();
        order.shutdown();
    }

    /** In the other Java: does what comes on standard input, until nothing comes any more, which throws. */
    public static void main(String[] none) throws IOException, ClassNotFoundException {
        ObjectOutputStream answers = new ObjectOutputStream(System.out);
        answers.flush();
        System.setOut(System.err); // or it would be taken for an answer
        ObjectInputStream commands = new ObjectInputStream(System.in);
        while (true) {
            String[] words = (String[]) commands.readObject();
            answers.writeObject(Command.run(0, Home.ofThisProcess(), Path.of(""), words));
            answers.flush();
        }
    }
}
