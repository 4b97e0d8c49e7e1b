import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles the core and this module to WebAssembly, and puts the loader beside it. Run by the build instead of the compiler's own
 * plugin, which looks for classes in libraries first: here those of this module stand in the place of the core's.
 */
final class Program {

    private static final String LOADER = "wasm-gc-runtime.min.js";

    private Program() {}

    /** The one argument is the folder that both go to. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        TeaVMTool compiler = new TeaVMTool();
        compiler.setTargetType(TeaVMTargetType.WEBASSEMBLY_GC);
        compiler.setMainClass("org.townsquare.web.Exports");
        compiler.setTargetDirectory(folder.toFile());
        compiler.setTargetFileName("townsquare.wasm");
        // FULL gives a file half as large again and takes three times as long.
        compiler.setOptimizationLevel(TeaVMOptimizationLevel.SIMPLE);
        compiler.setObfuscated(true);
        compiler.setLog(new ConsoleTeaVMToolLog(false));
        compiler.setClassLoader(Program.class.getClassLoader());
        compiler.generate();
        List<String> problems = new ArrayList<>();
        for (Problem problem : compiler.getProblemProvider().getSevereProblems()) {
            DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
            problem.render(text);
            problems.add(text.getText());
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the core does not run in a browser: " + String.join("; ", problems));
        }
        try (InputStream in = TeaVMTool.class.getResourceAsStream("/org/teavm/backend/wasm/" + LOADER)) {
            Files.copy(in, folder.resolve(LOADER), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
