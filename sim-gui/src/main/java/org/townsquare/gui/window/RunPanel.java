package org.townsquare.gui.window;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import org.townsquare.gui.chart.Curve;
import org.townsquare.gui.chart.ExportMenu;
import org.townsquare.gui.chart.LiveChart;
import org.townsquare.gui.control.Column;
import org.townsquare.gui.control.Command;
import org.townsquare.gui.control.EventDialog;
import org.townsquare.gui.control.Interventions;
import org.townsquare.gui.control.ParameterTree;
import org.townsquare.gui.control.Pending;
import org.townsquare.gui.control.Sliders;
import org.townsquare.gui.control.Speed;
import org.townsquare.gui.control.Timeline;
import org.townsquare.gui.network.NetworkView;
import org.townsquare.gui.network.Picture;
import org.townsquare.gui.session.Session;
import org.townsquare.gui.session.Standing;
import org.townsquare.measure.TimeSeries;
import org.townsquare.network.SocialNetwork;
import org.townsquare.population.Population;
import org.townsquare.population.Traits;
import org.townsquare.scenario.Influencer;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Question;
import org.townsquare.scenario.file.Questions;

/** One run: the network in the middle, charts to the right, what can be done with it to the left. */
final class RunPanel extends JPanel {

    private static final long serialVersionUID = 1;

    /** Charts are drawn anew so often at most, in milliseconds. */
    private static final int CHARTS_EVERY = 150;

    private final transient Player player;
    private final transient Commands commands;
    private final Shell window;
    private final transient Saving saving;
    private final transient Leaving leaving;
    /** As it was opened. */
    private final transient Scenario scenario;

    private final NetworkView network;
    private final List<LiveChart> charts = new ArrayList<>();
    private final JTabbedPane moreCharts = new JTabbedPane();
    private final JTabbedPane tabs = new JTabbedPane();
    private final Desk desk = new Desk(() -> tabs.setSelectedIndex(tabs.indexOfTab("User")));
    private final Timeline timeline;
    private final transient Recording recording;
    private final Legend legend;
    private final Pending pending;
    private final Interventions interventions;
    private final Sliders sliders;
    private final ParameterTree parameters;
    private final Speed speed;
    private final VerdictPane verdict;
    private final JLabel drawn = new JLabel();
    private final Notice notice = new Notice();
    private transient Map<Integer, Double> tippings = Map.of();
    private final int people;
    /** The parameters' values as the tabs show them. */
    private transient List<Question> questions;

    private transient Frame frame;
    private long chartsShown;

    /** A run that stands still. */
    RunPanel(Shell window, Source source, Session session, Picture picture) {
        super(new BorderLayout());
        scenario = session.scenario();
        Population population = session.simulation().population();
        SocialNetwork social = population.network();
        Traits traits = population.traits();
        people = population.size();
        this.window = window;
        player = new Player(session, picture, this::show, this::complain);
        saving = new Saving(window, notice, source);
        leaving = new Leaving(window, player, saving);
        commands = new Commands(window, player, saving, leaving);
        network = new NetworkView(
                new Mason(desk),
                picture,
                scenario.influencers().stream().map(Influencer::name).toList(),
                user -> new UserInspector(user, player),
                (user, where) -> UserPage.who(scenario, social, traits, user, where));
        recording = new Recording(network, player::setMissesNone, notice, window::complain);
        legend = new Legend(scenario);
        speed = new Speed(scenario.steps(), player::setSpeed);
        timeline = new Timeline(scenario, player::goTo);
        for (Curve curve : Curve.values()) {
            if (LiveChart.isMeaningful(curve, scenario)) {
                LiveChart chart = new LiveChart(curve, scenario);
                chart.setComponentPopupMenu(new ExportMenu(chart));
                charts.add(chart);
                if (curve != Curve.ATTENTION_SHARE) {
                    moreCharts.addTab(curve.tab(), null, chart, curve.meaning());
                }
            }
        }
        drawn.setText("Drawn: " + picture.words());
        pending = new Pending(overrides -> window.restart(source().over(overrides)));
        interventions = new Interventions(scenario, this::intervene, commands.undo);
        questions = session.questions();
        sliders = new Sliders(scenario, questions, pending, this::change);
        parameters = new ParameterTree(questions, pending, this::change);
        verdict = new VerdictPane(player, this::complain);
        arrange();
        player.refresh();
    }

    /** Tipping points that are known, as shares of all users. */
    private void showTippings() {
        Map<Integer, Double> known = new TreeMap<>();
        for (Standing standing : frame.standings()) {
            standing.tippingPoint().ifPresent(users -> known.put(standing.platform(), users / (double) people));
        }
        if (!known.equals(tippings)) {
            tippings = known;
            charts.forEach(chart -> chart.setTippings(known));
        }
    }

    /** Asks for the numbers of an event and has it happen at the next step. */
    private void intervene(String kind) {
        boolean goesOn = player.isPlaying();
        commands.pause();
        // By what is shown: to ask the session would be to wait for it.
        EventDialog.ask(window, frame == null ? scenario : frame.scenario(), step(), kind)
                .ifPresent(event -> act(session -> session.intervene(
                        Questions.event(session.scenario(), session.step(), event.kind(), Questions.answers(event)))));
        if (goesOn) {
            commands.play();
        }
    }

    /** A parameter gets another value at the next step. */
    private void change(String path, String value) {
        act(session -> session.change(path, value));
    }

    /** What may be refused by the scenario. */
    private interface Deed {
        void on(Session session) throws InvalidScenarioException;
    }

    private void act(Deed deed) {
        player.act(session -> {
            try {
                deed.on(session);
            } catch (InvalidScenarioException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        });
    }

    private void complain(Exception problem) {
        questions = List.of(); // what was refused is not to stand in the tabs
        window.complain(problem);
    }

    private void arrange() {
        JPanel top = new JPanel(new BorderLayout());
        top.add(new PlayBar(commands, speed), BorderLayout.NORTH);
        top.add(timeline);
        top.add(verdict, BorderLayout.SOUTH);

        moreCharts.setName("charts");
        moreCharts.setTabLayoutPolicy(JTabbedPane.SCROLL_TAB_LAYOUT);
        moreCharts.setRequestFocusEnabled(false); // a click leaves the arrow keys to the run
        tabs.setName("side");
        tabs.setRequestFocusEnabled(false);
        tabs.setTabLayoutPolicy(JTabbedPane.SCROLL_TAB_LAYOUT);
        tabs.putClientProperty("JTabbedPane.tabInsets", new Insets(2, 8, 2, 8));
        tabs.addTab("Act", null, scrolled(interventions), "Make something happen");
        tabs.addTab("Sliders", null, scrolled(sliders), "The main parameters");
        tabs.addTab("Model", null, parameters, "All parameters");
        tabs.addTab("User", null, desk, "One user: who, where, why");
        tabs.addTab("About", null, new Description(scenario), "The scenario, and how the model works");
        tabs.setMinimumSize(new Dimension(340, 100));
        tabs.setPreferredSize(new Dimension(345, 100));

        JPanel middle = new JPanel(new BorderLayout());
        middle.add(legend, BorderLayout.NORTH);
        middle.add(network);
        middle.setMinimumSize(new Dimension(200, 100));
        middle.setPreferredSize(new Dimension(480, 100)); // however many platforms the legend has
        drawn.setBorder(BorderFactory.createEmptyBorder(2, 8, 3, 8));
        middle.add(drawn, BorderLayout.SOUTH);

        moreCharts.addChangeListener(e -> showCharts(true));
        JSplitPane right = new JSplitPane(JSplitPane.VERTICAL_SPLIT, charts.get(0), moreCharts);
        right.setResizeWeight(0.5);
        right.setMinimumSize(new Dimension(300, 100));
        right.setPreferredSize(new Dimension(435, 100));
        right.setBorder(null);
        JSplitPane seen = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, middle, right);
        seen.setResizeWeight(0.6);
        seen.setBorder(null);
        JPanel side = new JPanel(new BorderLayout());
        side.add(tabs);
        side.add(pending, BorderLayout.SOUTH);
        JSplitPane all = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, side, seen);
        all.setBorder(null);
        add(top, BorderLayout.NORTH);
        add(all);
        add(notice, BorderLayout.SOUTH);
    }

    private static JScrollPane scrolled(JComponent content) {
        Column column = new Column(new BorderLayout());
        column.add(content);
        JScrollPane pane = new JScrollPane(column);
        pane.setBorder(BorderFactory.createEmptyBorder());
        return pane;
    }

    private void show(Frame newFrame) {
        frame = newFrame;
        network.show(frame.scene());
        recording.shown(frame.step());
        timeline.show(frame.step());
        legend.show(frame);
        verdict.show(frame);
        showTippings();
        showCharts(!player.isPlaying());
        interventions.show(frame.byHand(), frame.isOver());
        sliders.setOver(frame.isOver());
        showParameters();
        commands.show(frame);
    }

    /** The tabs follow events, going back, and what was refused. */
    private void showParameters() {
        if (frame.questions() != questions) {
            questions = frame.questions();
            sliders.show(questions);
            parameters.show(questions);
        }
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

    Player player() {
        return player;
    }

    Recording recording() {
        return recording;
    }

    /** What is measured of the run shown. */
    TimeSeries shown() {
        return frame.series();
    }

    /** Asks before this run is left. */
    Leaving leaving() {
        return leaving;
    }

    Source source() {
        return saving.source();
    }

    /** The step shown. */
    int step() {
        return frame == null ? 0 : frame.step();
    }

    void addTo(JMenu view) {
        view.addSeparator();
        recording.addTo(view);
        view.addSeparator();
        view.add(new Command("Faster", null, "PLUS", "Play faster", () -> speed.change(1)));
        view.add(new Command("Slower", null, "MINUS", "Play slower", () -> speed.change(-1)));
    }

    void close() {
        recording.stop();
        verdict.close();
        player.close();
        network.close();
    }
}
