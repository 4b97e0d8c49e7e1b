package org.townsquare.gui.window;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.SwingUtilities;
import org.townsquare.gui.chart.Course;
import org.townsquare.gui.network.Picture;
import org.townsquare.gui.session.Session;
import org.townsquare.gui.session.Standing;

/**
 * Steps a session, and the one beside it, on a thread of its own, so that the window never waits. All that is done to a
 * session is done there; the window gets frames, and a new one only when it has shown the last.
 */
final class Player implements AutoCloseable {

    private final Picture picture;
    private final Consumer<Frame> screen;
    private final Consumer<Exception> complaints;
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final AtomicBoolean isShown = new AtomicBoolean(true);
    private final Thread thread;
    private final Session original;
    private Optional<Session> whatIf = Optional.empty();
    private boolean showsWhatIf;
    private volatile boolean isClosed;
    /** Somebody waits who does not want to wait for a long way to be gone. */
    private volatile boolean isAsked;

    private volatile boolean isPlaying;
    private volatile double stepsPerSecond = 30;
    private volatile boolean missesNone;

    /**
     * A player that stands still.
     *
     * @param screen takes frames, on the windows' thread
     * @param complaints takes what went wrong, on the windows' thread
     */
    Player(Session session, Picture picture, Consumer<Frame> screen, Consumer<Exception> complaints) {
        this.original = session;
        this.picture = picture;
        this.screen = screen;
        this.complaints = complaints;
        thread = new Thread(this::work, "townsquare player");
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        long next = System.nanoTime();
        try {
            while (!isClosed) {
                boolean goesOn = isPlaying && !shown().isOver();
                Runnable task =
                        goesOn ? tasks.poll(Math.max(0, next - System.nanoTime()), TimeUnit.NANOSECONDS) : tasks.take();
                if (task != null) {
                    attempt(task);
                    show();
                } else {
                    next = Math.max(next, System.nanoTime() - 100_000_000) + (long) (1e9 / stepsPerSecond);
                    attempt(this::advance);
                    if (isShown.get() || missesNone || shown().isOver()) {
                        show();
                    }
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            isPlaying = false;
            SwingUtilities.invokeLater(() -> complaints.accept(e));
        }
    }

    /** The run shown takes a step; the one beside follows to where it is. */
    private void advance() {
        shown().advance();
        int step = shown().step();
        beside().filter(other -> other.step() < step).ifPresent(Session::advance);
        if (shown().isOver()) {
            isPlaying = false;
        }
    }

    private Session shown() {
        return showsWhatIf ? whatIf.orElse(original) : original;
    }

    private Optional<Session> beside() {
        return showsWhatIf ? Optional.of(original) : whatIf;
    }

    private void show() {
        Frame frame = frame();
        isShown.set(false);
        Runnable onScreen = () -> {
            screen.accept(frame);
            isShown.set(true);
        };
        if (missesNone) {
            try {
                SwingUtilities.invokeAndWait(onScreen);
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            } catch (InvocationTargetException e) {
                isPlaying = false;
                SwingUtilities.invokeLater(() -> complaints.accept(e));
            }
        } else {
            SwingUtilities.invokeLater(onScreen);
        }
    }

    private Frame frame() {
        Session session = shown();
        synchronized (session) {
            int step = session.step();
            Course originally = new Course(original.series(), original.step(), whatIf.map(Player::course));
            return new Frame(
                    session.scenario(),
                    step,
                    picture.scene(session.simulation()),
                    session.simulation().events().happened(),
                    originally,
                    Standing.of(session),
                    showsWhatIf,
                    session.isOver(),
                    session.byHand(),
                    session.questions());
        }
    }

    private static Course course(Session session) {
        return new Course(session.series(), session.step(), Optional.empty());
    }

    /** Has something done to the session shown, between two steps. */
    void act(Consumer<Session> deed) {
        tasks.add(() -> deed.accept(shown()));
    }

    /** Finds something out about the session shown, between two steps, and takes the answer on the windows' thread. */
    <T> void ask(Function<Session, T> question, Consumer<T> answer) {
        tasks.add(() -> {
            T found = question.apply(shown());
            SwingUtilities.invokeLater(() -> answer.accept(found));
        });
    }

    /**
     * The runs that there are.
     *
     * @param whatIf the one that was forked off
     */
    record Runs(Session original, Optional<Session> whatIf) {}

    /** Hands over the runs, to look at, on the windows' thread. A long way that is being gone ends where it is. */
    void runs(Consumer<Runs> answer) {
        isAsked = true;
        tasks.add(() -> {
            isAsked = false;
            Runs runs = new Runs(original, whatIf);
            SwingUtilities.invokeLater(() -> answer.accept(runs));
        });
    }

    /** Shows the present state again. */
    void refresh() {
        tasks.add(() -> {});
    }

    void play() {
        isPlaying = true;
        refresh();
    }

    void pause() {
        isPlaying = false;
        refresh();
    }

    boolean isPlaying() {
        return isPlaying;
    }

    /** Number of steps that the runs have in all. */
    int steps() {
        return original.steps();
    }

    /** One step, and stop. */
    void step() {
        isPlaying = false;
        tasks.add(this::advance);
    }

    /** Goes to a step, forwards or back. */
    void goTo(int step) {
        tasks.add(() -> {
            goOrPass(shown(), step);
            beside().filter(other -> other.step() < step).ifPresent(other -> goOrPass(other, step));
        });
    }

    /** A long way is seen on the screen, as far as it can follow. */
    private void goOrPass(Session session, int step) {
        while (session.step() < Math.min(step, session.steps()) && !isClosed && !isAsked) {
            session.advance();
            if (isShown.get()) {
                show();
            }
        }
        if (!isClosed && !isAsked) {
            session.goTo(step);
        }
    }

    /** From now on there are two runs, and the second is shown. */
    void fork() {
        tasks.add(() -> {
            whatIf = Optional.of(shown().fork());
            showsWhatIf = true;
        });
    }

    /** Shows the other of two runs, at the step of the one shown before. */
    void swap() {
        tasks.add(() -> {
            int step = shown().step();
            showsWhatIf = !showsWhatIf && whatIf.isPresent();
            shown().goTo(step);
        });
    }

    /** Gives up the run beside. */
    void dropWhatIf() {
        tasks.add(() -> {
            showsWhatIf = false;
            whatIf = Optional.empty();
        });
    }

    /** Whether the screen gets every step, and the run waits for it, as a film asks; otherwise a slow screen misses some. */
    void setMissesNone(boolean newMissesNone) {
        missesNone = newMissesNone;
        refresh(); // a film begins with what is seen
    }

    /** Steps a second, at most. */
    void setSpeed(double newStepsPerSecond) {
        stepsPerSecond = newStepsPerSecond;
    }

    @Override
    public void close() {
        isPlaying = false;
        isClosed = true;
        refresh();
    }
}
