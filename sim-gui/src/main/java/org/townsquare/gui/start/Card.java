package org.townsquare.gui.start;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.SwingConstants;
import org.townsquare.chart.Tone;
import org.townsquare.gui.control.Wording;

/** One scenario: a small picture of a typical run, its title, one sentence. */
final class Card extends JButton {

    private static final long serialVersionUID = 1;

    private static final int WORDS = 272;
    /** So many letters of the sentence fill four lines. */
    private static final int LONGEST = 125;
    /** So many names fit on a line. */
    private static final int MOST_NAMES = 3;

    Card(Offered offered, Runnable run) {
        super(new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                run.run();
            }
        });
        setName("card " + offered.file().getFileName());
        setLayout(new BorderLayout(0, 6));
        setBorder(BorderFactory.createEmptyBorder(10, 10, 10, 10));
        setToolTipText(offered.file().toString());
        getAccessibleContext().setAccessibleName(offered.title());
        add(new Thumbnail(picture(offered)), BorderLayout.NORTH);
        JLabel words = new JLabel("<html><body width=" + (WORDS - 12) + "><b style='font-size:105%'>"
                + Wording.escaped(offered.title()) + "</b><br>" + Wording.escaped(shortened(offered.line())));
        words.setVerticalAlignment(SwingConstants.TOP);
        words.setPreferredSize(new Dimension(WORDS, 122));
        add(words);
        JLabel legend = new JLabel(legend(offered.platforms()));
        legend.putClientProperty("FlatLaf.styleClass", "small");
        add(legend, BorderLayout.SOUTH);
    }

    @Override
    public Dimension getPreferredSize() {
        return getLayout().preferredLayoutSize(this);
    }

    /** Whose the lines of the picture are. */
    static String legend(List<String> platforms) {
        String named = IntStream.range(0, Math.min(MOST_NAMES, platforms.size()))
                .mapToObj(k -> "<font color='#%06x'>●</font> %s"
                        .formatted(Tone.of(k).colour().getRGB() & 0xFFFFFF, Wording.escaped(platforms.get(k))))
                .collect(Collectors.joining(" &nbsp;"));
        return "<html>" + named + (platforms.size() > MOST_NAMES ? " …" : "");
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, line.lastIndexOf(' ', LONGEST)) + " …";
    }

    private static Optional<BufferedImage> picture(Offered offered) {
        try (InputStream in = Card.class.getResourceAsStream(offered.picture())) {
            return in == null ? Optional.empty() : Optional.of(ImageIO.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The picture, on white also in the dark: its colours are made for it. */
    private static final class Thumbnail extends JComponent {
        private static final long serialVersionUID = 1;

        private final transient Optional<BufferedImage> picture;

        Thumbnail(Optional<BufferedImage> picture) {
            this.picture = picture;
            setPreferredSize(new Dimension(250, 100));
        }

        @Override
        protected void paintComponent(Graphics on) {
            Graphics2D graphics = (Graphics2D) on.create();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, getWidth(), getHeight());
            picture.ifPresentOrElse(image -> graphics.drawImage(image, 0, 0, getWidth(), getHeight(), null), () -> {
                graphics.setColor(Color.GRAY);
                graphics.drawString("your own", 12, getHeight() / 2);
            });
            graphics.dispose();
        }
    }
}
