package org.townsquare.gui.window;

import java.awt.BorderLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JEditorPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.event.HyperlinkEvent;
import javax.swing.text.html.HTMLEditorKit;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.townsquare.gui.control.Wording;
import org.townsquare.scenario.Scenario;

/** What the scenario is about, and the model's description: docs/model.md as a page. */
final class Description extends JPanel {

    private static final long serialVersionUID = 1;

    private static final String STYLE = """
            body { font-family: sans-serif; font-size: 11px; margin: 10px }
            h1 { font-size: 16px } h2 { font-size: 14px } h3 { font-size: 12px }
            td, th { padding: 2px 6px; text-align: left; vertical-align: top }
            code, pre { font-family: monospaced; font-size: 10px }
            """;

    private final JEditorPane page = new JEditorPane();

    Description(Scenario scenario) {
        super(new BorderLayout());
        HTMLEditorKit kit = new HTMLEditorKit();
        for (String rule : STYLE.lines().toList()) {
            kit.getStyleSheet().addRule(rule);
        }
        page.setEditorKit(kit);
        page.setEditable(false);
        page.setName("description");
        page.putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, true);
        page.addHyperlinkListener(e -> {
            if (e.getEventType() == HyperlinkEvent.EventType.ACTIVATED
                    && e.getDescription().startsWith("#")) {
                page.scrollToReference(e.getDescription().substring(1));
            }
        });
        JScrollPane pane = new JScrollPane(
                page, // which would be laid out under a bar that comes later
                JScrollPane.VERTICAL_SCROLLBAR_ALWAYS,
                JScrollPane.HORIZONTAL_SCROLLBAR_AS_NEEDED);
        pane.setBorder(BorderFactory.createEmptyBorder());
        add(pane);
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentShown(ComponentEvent e) {
                removeComponentListener(this);
                write(scenario);
            }
        });
    }

    /** To lay out so long a page takes a second: nobody shall wait for it who does not look at it. */
    private void write(Scenario scenario) {
        page.setText("<html><body><h1>" + Wording.escaped(scenario.title()) + "</h1><p>"
                + Wording.escaped(scenario.description()).replace("\n\n", "<p>") + "<hr>" + model() + "</body></html>");
        page.setCaretPosition(0);
    }

    private static String model() {
        try (InputStream in = Description.class.getResourceAsStream("model.md")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<org.commonmark.Extension> tables = List.of(TablesExtension.create());
            return HtmlRenderer.builder()
                    .extensions(tables)
                    .build()
                    .render(Parser.builder().extensions(tables).build().parse(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
