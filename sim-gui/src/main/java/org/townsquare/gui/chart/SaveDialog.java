package org.townsquare.gui.chart;

import java.awt.Component;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;

/** Asks where to save something; what is there already is not written over without asking. */
public final class SaveDialog {

    private SaveDialog() {}

    /**
     * Asks.
     *
     * @param name the file's name that is proposed, in the folder in which the program was started
     */
    public static Optional<Path> ask(Component parent, String name) {
        return ask(parent, Path.of("").toAbsolutePath(), name, "");
    }

    /**
     * Asks.
     *
     * @param folder the folder that is proposed
     * @param name the file's name that is proposed
     * @param lost what is lost of a file that is replaced; empty for nothing that need be told
     */
    public static Optional<Path> ask(Component parent, Path folder, String name, String lost) {
        JFileChooser chooser = new JFileChooser(folder.toFile());
        chooser.setSelectedFile(new File(folder.toFile(), name));
        while (chooser.showSaveDialog(parent) == JFileChooser.APPROVE_OPTION) {
            File file = withEnding(chooser.getSelectedFile(), name);
            if (!file.exists() || mayReplace(parent, file, lost)) {
                return Optional.of(file.toPath());
            }
        }
        return Optional.empty();
    }

    /** A file of which no ending was typed has that of the name proposed: it would not be found again otherwise. */
    static File withEnding(File file, String name) {
        return file.getName().matches(".+\\.[A-Za-z]+") ? file : new File(file + name.substring(name.lastIndexOf('.')));
    }

    private static boolean mayReplace(Component parent, File file, String lost) {
        String question = file + " exists. Replace it?" + (lost.isEmpty() ? "" : "\n" + lost);
        return JOptionPane.showConfirmDialog(parent, question, "Save", JOptionPane.OK_CANCEL_OPTION)
                == JOptionPane.OK_OPTION;
    }
}
