package org.townsquare.gui.window;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.swing.JMenu;
import org.townsquare.gui.chart.SaveDialog;
import org.townsquare.gui.control.Command;
import org.townsquare.gui.network.NetworkView;

/** Pictures of the network: one as PNG, or one a step as an animated GIF. */
final class Recording {

    private static final int PNG_SCALE = 2;
    private static final String STOP = "Stop filming";
    /** Hundredths of a second that a picture of the film stands. */
    private static final int PACE = 5;

    private final NetworkView network;
    private final Consumer<Boolean> films;
    private final Notice notice;
    private final Consumer<Exception> complain;
    private Optional<GifFile> film = Optional.empty();
    private Path file;
    private int pictures;
    private int lastStep = -1;

    private final Command record = new Command(
            "Record a film (GIF)…", null, "control G", "Film the network until you stop", this::recordOrStop);

    /**
     * No film yet.
     *
     * @param films is told when a film begins and ends
     */
    Recording(NetworkView network, Consumer<Boolean> films, Notice notice, Consumer<Exception> complain) {
        this.network = network;
        this.films = films;
        this.notice = notice;
        this.complain = complain;
    }

    void addTo(JMenu menu) {
        menu.add(new Command(
                "Save the network as PNG…", null, "control P", "A picture of what is seen now", this::savePicture));
        menu.add(record);
    }

    private void savePicture() {
        SaveDialog.ask(network, "network.png").ifPresent(this::savePicture);
    }

    void savePicture(Path to) {
        try {
            ImageIO.write(network.image(PNG_SCALE), "png", to.toFile());
            notice.say("Saved " + to);
        } catch (IOException e) {
            complain.accept(e);
        }
    }

    private void recordOrStop() {
        if (film.isPresent()) {
            stop();
        } else {
            SaveDialog.ask(network, "network.gif").ifPresent(this::start);
        }
    }

    void start(Path to) {
        try {
            film = Optional.of(new GifFile(to, PACE));
            file = to;
            pictures = 0;
            lastStep = -1;
            films.accept(true);
            record.rename(STOP, null);
            notice.say(
                    "Filming: every step becomes a picture of " + to
                            + ". Stop with this button, by Ctrl+G, or in the menu View.",
                    new Command(STOP, null, null, "End the film and close its file", this::stop));
        } catch (IOException e) {
            complain.accept(e);
        }
    }

    /** A step is shown. */
    void shown(int step) {
        if (film.isPresent() && step != lastStep) {
            lastStep = step;
            BufferedImage picture = network.image(1);
            try {
                film.get().add(picture);
                pictures++;
            } catch (IOException e) {
                stop();
                complain.accept(e);
            }
        }
    }

    /** Ends a film, if there is one. */
    void stop() {
        film.ifPresent(running -> {
            film = Optional.empty();
            films.accept(false);
            record.rename("Record a film (GIF)…", null);
            try {
                running.close();
                notice.say("Saved " + file + ", " + pictures + (pictures == 1 ? " picture" : " pictures"));
            } catch (IOException e) {
                complain.accept(e);
            }
        });
    }
}
