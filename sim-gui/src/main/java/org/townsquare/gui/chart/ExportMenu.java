package org.townsquare.gui.chart;

import java.awt.Component;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JOptionPane;
import javax.swing.JPopupMenu;
import org.townsquare.chart.Png;
import org.townsquare.chart.Svg;

/** Saves a chart as SVG, PNG or CSV. */
public final class ExportMenu extends JPopupMenu {

    private static final long serialVersionUID = 1;

    private final LiveChart chart;

    /** To be the menu of a chart. */
    public ExportMenu(LiveChart chart) {
        this.chart = chart;
        for (String kind : new String[] {"svg", "png", "csv"}) {
            add("Save as " + kind.toUpperCase(java.util.Locale.ROOT) + "…").addActionListener(e -> save(kind));
        }
    }

    private void save(String kind) {
        String name = LiveChart.name(chart.scenario()) + "-" + chart.curve().fileName() + "." + kind;
        SaveDialog.ask(chart, name).ifPresent(file -> {
            try {
                Files.write(file, bytes(kind));
            } catch (IOException e) {
                complain(chart, file, e);
            }
        });
    }

    private static void complain(Component parent, Path file, IOException e) {
        JOptionPane.showMessageDialog(
                parent, file + " could not be written: " + e.getMessage(), "Save", JOptionPane.ERROR_MESSAGE);
    }

    byte[] bytes(String kind) throws IOException {
        int width = Math.max(600, chart.getWidth());
        int height = Math.max(360, chart.getHeight());
        return switch (kind) {
            case "svg" -> Svg.of(chart.plot(), chart.look(), width, height);
            case "png" -> Png.of(chart.plot(), chart.look(), width, height);
            default -> ChartTable.of(chart).getBytes(StandardCharsets.UTF_8);
        };
    }
}
