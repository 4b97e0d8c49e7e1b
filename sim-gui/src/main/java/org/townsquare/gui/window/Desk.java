package org.townsquare.gui.window;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingConstants;
import org.townsquare.gui.control.Column;
import sim.display.Controller;
import sim.engine.Stoppable;
import sim.portrayal.Inspector;
import sim.portrayal.inspector.PropertyInspector;
import sim.util.Bag;

/**
 * Where MASON puts its inspectors: a place in the window. It stands for MASON's console, which holds a seed of 32 bits and
 * can neither go back nor fork.
 */
@SuppressWarnings({"rawtypes", "deprecation", "NonApiType"}) // what MASON asks for
final class Desk extends JPanel implements Controller {

    private static final long serialVersionUID = 1;

    private final transient Runnable onInspect;
    private final transient List<Inspector> inspectors = new ArrayList<>();

    Desk(Runnable onInspect) {
        super(new BorderLayout());
        this.onInspect = onInspect;
        // Charts of single properties need MASON's console and an older JFreeChart.
        PropertyInspector.getPropertyInspectorClassNames().clear();
        setName("inspectors");
        setInspectors(new Bag(), new Bag());
    }

    @Override
    public void setInspectors(Bag newInspectors, Bag names) {
        inspectors.clear();
        removeAll();
        if (newInspectors.isEmpty()) {
            JLabel hint = new JLabel(
                    "<html><center>Click a user in the network<br>to see who it is and why it is where it is.");
            hint.setHorizontalAlignment(SwingConstants.CENTER);
            add(hint);
        } else {
            Inspector inspector = (Inspector) newInspectors.get(0);
            inspectors.add(inspector);
            Column column = new Column(new BorderLayout());
            column.add(inspector);
            JScrollPane pane = new JScrollPane(column);
            pane.setBorder(BorderFactory.createEmptyBorder());
            add(pane);
            onInspect.run();
        }
        revalidate();
        repaint();
    }

    @Override
    public void refresh() {
        inspectors.forEach(Inspector::updateInspector);
    }

    @Override
    public void registerInspector(Inspector inspector, Stoppable stopper) {
        inspectors.add(inspector);
    }

    @Override
    public ArrayList getAllInspectors() {
        return new ArrayList<>(inspectors);
    }

    /** Refused: an inspector that changed the run itself would leave no event, and the saved scenario would not replay it. */
    @Override
    public void doChangeCode(Runnable change) {
        throw new IllegalStateException("what changes a run is an event of its session");
    }

    @Override
    public boolean registerFrame(JFrame frame) {
        return false;
    }

    @Override
    public boolean unregisterFrame(JFrame frame) {
        return false;
    }

    @Override
    public boolean unregisterAllFrames() {
        return false;
    }

    @Override
    public ArrayList getAllFrames() {
        return new ArrayList<Component>();
    }
}
