package org.townsquare.gui.window;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import org.townsquare.engine.Simulation;
import org.townsquare.gui.chart.Curve;
import org.townsquare.gui.chart.LiveChart;
import org.townsquare.gui.control.Command;
import org.townsquare.gui.control.Speed;
import org.townsquare.gui.control.Timeline;
import org.townsquare.gui.network.NetworkView;
import org.townsquare.gui.network.Picture;
import org.townsquare.gui.session.Session;
import org.townsquare.scenario.Influencer;
import org.townsquare.scenario.Scenario;

/** One run: the network in the middle, charts to the right, what can be done with it to the left. */
final class RunPanel extends JPanel {

    private static final long serialVersionUID = 1;

    /** Charts are drawn anew so often at most, in milliseconds. */
    private static final int CHARTS_EVERY = 150;

    private final transient Player player;
    private final transient Commands commands;
    private final transient Source source;
    private final int steps;
    private final NetworkView network;
    private final List<LiveChart> charts = new ArrayList<>();
    private final JTabbedPane moreCharts = new JTabbedPane();
    private final JTabbedPane tabs = new JTabbedPane();
    private final Desk desk = new Desk(() -> tabs.setSelectedIndex(tabs.indexOfTab("Inspector")));
    private final Timeline timeline;
    private final Legend legend;
    private final Speed speed;
    private final JLabel verdict = new JLabel(" ");
    private final JLabel drawn = new JLabel();
    private transient Frame frame;
    private long chartsShown;
    /** A run that stands still. */
    RunPanel(MainWindow window, Source source, Session session, Picture picture) {
        super(new BorderLayout());
        this.source = source;
        Scenario scenario = session.scenario();
        Simulation simulation = session.simulation();
        steps = scenario.steps();
        player = new Player(session, picture, s -> "", this::show, window::complain);
        commands = new Commands(window, this, player);
        network = new NetworkView(
                new Mason(simulation, desk),
                picture,
                scenario.influencers().stream().map(Influencer::name).toList(),
                user -> null,
                user -> "user " + user);
        legend = new Legend(scenario);
        speed = new Speed(player::setSpeed);
        timeline = new Timeline(scenario, player::goTo);
        for (Curve curve : Curve.values()) {
            if (LiveChart.isMeaningful(curve, scenario)) {
                LiveChart chart = new LiveChart(curve, scenario);
                charts.add(chart);
                if (curve != Curve.ACTIVE_SHARE) {
                    moreCharts.addTab(curve.tab(), null, chart, curve.meaning());
                }
            }
        }
        drawn.setText("Drawn: " + picture.words());
        arrange();
        player.refresh();
    }

    private void arrange() {
        verdict.setName("verdict");
        verdict.setFont(
                verdict.getFont().deriveFont(Font.BOLD, verdict.getFont().getSize() + 2f));
        verdict.setBorder(BorderFactory.createEmptyBorder(4, 12, 6, 12));
        JPanel top = new JPanel(new BorderLayout());
        top.add(new PlayBar(commands, speed), BorderLayout.NORTH);
        top.add(timeline);
        top.add(verdict, BorderLayout.SOUTH);

        tabs.addTab("Inspector", desk);
        tabs.setMinimumSize(new Dimension(240, 100));
        tabs.setPreferredSize(new Dimension(300, 100));

        JPanel middle = new JPanel(new BorderLayout());
        middle.add(legend, BorderLayout.NORTH);
        middle.add(network);
        drawn.setEnabled(false);
        drawn.setBorder(BorderFactory.createEmptyBorder(2, 8, 3, 8));
        middle.add(drawn, BorderLayout.SOUTH);

        moreCharts.addChangeListener(e -> showCharts(true));
        JSplitPane right = new JSplitPane(JSplitPane.VERTICAL_SPLIT, charts.get(0), moreCharts);
        right.setResizeWeight(0.5);
        right.setPreferredSize(new Dimension(450, 100));
        right.setBorder(null);
        JSplitPane seen = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, middle, right);
        seen.setResizeWeight(0.6);
        seen.setBorder(null);
        JSplitPane all = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, tabs, seen);
        all.setBorder(null);
        add(top, BorderLayout.NORTH);
        add(all);
    }

    private void show(Frame newFrame) {
        frame = newFrame;
        network.show(frame.homes());
        timeline.show(frame.step());
        legend.show(frame);
        verdict.setText(frame.verdict());
        verdict.setToolTipText(frame.verdict());
        showCharts(!player.isPlaying());
        commands.show(frame);
    }

    private void showCharts(boolean now) {
        long time = System.nanoTime() / 1_000_000;
        if (frame != null && (now || time - chartsShown >= CHARTS_EVERY)) {
            chartsShown = time;
            charts.stream().filter(LiveChart::isShowing).forEach(chart -> chart.show(frame.course(), frame.happened()));
            desk.refresh();
        }
    }

    void setDark(boolean dark) {
        network.setDark(dark);
        charts.forEach(chart -> chart.setDark(dark));
    }

    Commands commands() {
        return commands;
    }

    Source source() {
        return source;
    }

    /** The step shown. */
    int step() {
        return frame == null ? 0 : frame.step();
    }

    int steps() {
        return steps;
    }

    /** Looks at the other of two runs. */
    void swap() {
        player.showWhatIf(!frame.isWhatIf());
    }

    /** Says something in passing. */
    void say(String words) {
        drawn.setText(words);
    }

    void addTo(JMenu view) {
        view.addSeparator();
        view.add(new Command("Faster", null, "PLUS", "Play faster", () -> speed.change(1)));
        view.add(new Command("Slower", null, "MINUS", "Play slower", () -> speed.change(-1)));
    }

    void close() {
        player.close();
        network.close();
    }
}
