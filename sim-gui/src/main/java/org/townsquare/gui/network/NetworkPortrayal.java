package org.townsquare.gui.network;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.IntFunction;
import sim.display.GUIState;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.portrayal.Inspector;
import sim.portrayal.LocationWrapper;
import sim.util.Bag;

/** Draws the users and their links in a MASON display, and tells it who is under the mouse. */
final class NetworkPortrayal extends FieldPortrayal2D {

    /** Room at the edges for the largest disc and the names, in parts of the view. */
    private static final double MARGIN = 0.03;
    /** So far from its rim a disc is still hit, in pixels. */
    private static final int REACH = 3;

    private static final Font NAMES = new Font(Font.SANS_SERIF, Font.BOLD, 12);

    private final Picture picture;
    /** Names of the last users. */
    private final List<String> influencers;

    private final IntFunction<Inspector> inspectors;
    private final Descriptions descriptions;
    private volatile Scene scene;
    private boolean dark;
    private int selected = -1;

    private BufferedImage edges;
    private String edgesFor = "";
    private Dots dots;
    private String dotsFor = "";
    private float[] xs = new float[0];
    private float[] ys = new float[0];

    /**
     * A portrayal.
     *
     * @param inspectors makes the inspector of a user
     * @param descriptions says who a user is
     */
    NetworkPortrayal(
            Picture picture, List<String> influencers, IntFunction<Inspector> inspectors, Descriptions descriptions) {
        this.picture = picture;
        this.influencers = influencers;
        this.inspectors = inspectors;
        this.descriptions = descriptions;
        scene = picture.empty();
        setField(picture);
        setImmutableField(true);
    }

    /** Shows where the sessions of users go now. */
    void show(Scene newScene) {
        scene = newScene;
    }

    void setDark(boolean isDark) {
        dark = isDark;
    }

    @Override
    protected void hitOrDraw(Graphics2D graphics, DrawInfo2D info, Bag hits) {
        place(info.draw);
        if (graphics != null) {
            drawAll(graphics, info.draw);
        } else {
            int place = nearest(info.clip.getCenterX(), info.clip.getCenterY());
            if (place >= 0) {
                hits.add(new LocationWrapper(picture.user(place), null, this));
            }
        }
    }

    private void place(Rectangle2D.Double area) {
        if (xs.length != picture.size()) {
            xs = new float[picture.size()];
            ys = new float[picture.size()];
        }
        double side = Math.min(area.width, area.height);
        double stretch = Math.min(1.6, Math.max(area.width, area.height) / side);
        double width = (area.width > area.height ? side * stretch : side) * (1 - 2 * MARGIN);
        double height = (area.height > area.width ? side * stretch : side) * (1 - 2 * MARGIN);
        for (int i = 0; i < xs.length; i++) {
            xs[i] = (float) (area.getCenterX() + (picture.x(i) - 0.5) * width);
            ys[i] = (float) (area.getCenterY() + (picture.y(i) - 0.5) * height);
        }
    }

    /** The place of the user at a point, the one in front if there are several, or -1. */
    private int nearest(double x, double y) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int place : picture.order()) {
            double distance = Math.hypot(xs[place] - x, ys[place] - y) - picture.radius(place);
            if (distance <= REACH && Math.max(distance, 0) <= least) {
                best = place;
                least = Math.max(distance, 0);
            }
        }
        return best;
    }

    private void drawAll(Graphics2D graphics, Rectangle2D.Double area) {
        double scale = Math.max(1, graphics.getTransform().getScaleX());
        prepare(area, scale);
        graphics.drawImage(edges, (int) area.x, (int) area.y, (int) area.width, (int) area.height, null);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        if (selected >= 0) {
            drawLinks(graphics, selected);
        }
        Scene now = scene;
        for (int place : picture.order()) {
            dots.draw(graphics, xs[place], ys[place], picture.radius(place), now, place);
        }
        if (selected >= 0) {
            int radius = picture.radius(selected) + 4;
            graphics.setColor(ink());
            graphics.setStroke(new BasicStroke(2));
            graphics.draw(new Ellipse2D.Float(xs[selected] - radius, ys[selected] - radius, 2 * radius, 2 * radius));
        }
        drawNames(graphics, area);
    }

    private void prepare(Rectangle2D.Double area, double scale) {
        int width = (int) Math.ceil(area.width * scale);
        int height = (int) Math.ceil(area.height * scale);
        String key = width + "x" + height + dark;
        if (!key.equals(edgesFor)) {
            float[] px = new float[xs.length];
            float[] py = new float[ys.length];
            for (int i = 0; i < px.length; i++) {
                px[i] = (float) ((xs[i] - (int) area.x) * scale);
                py[i] = (float) ((ys[i] - (int) area.y) * scale);
            }
            edges = EdgeImage.draw(picture.sample(), px, py, width, height, dark ? Color.WHITE : Color.BLACK);
            edgesFor = key;
        }
        if (!dotsFor.equals(scale + "" + dark)) {
            Color rim = dark ? new Color(0, 0, 0, 150) : new Color(255, 255, 255, 200);
            dots = new Dots(scale, rim, new Color(dark ? 0xA0A0A0 : 0x808080), ground(dark));
            dotsFor = scale + "" + dark;
        }
    }

    /** The links of one user stand out. */
    private void drawLinks(Graphics2D graphics, int place) {
        graphics.setStroke(new BasicStroke(1.2f));
        graphics.setColor(dark ? new Color(255, 255, 255, 150) : new Color(0, 0, 0, 130));
        Sample sample = picture.sample();
        for (int e = 0; e < sample.edges(); e++) {
            int from = sample.from(e);
            int to = sample.to(e);
            if (from == place || to == place) {
                graphics.draw(new Line2D.Float(xs[from], ys[from], xs[to], ys[to]));
            }
        }
    }

    private void drawNames(Graphics2D graphics, Rectangle2D.Double area) {
        graphics.setFont(NAMES);
        int first = picture.size() - influencers.size();
        for (int i = Math.max(0, -first); i < influencers.size(); i++) {
            int place = first + i;
            String name = influencers.get(i);
            int width = graphics.getFontMetrics().stringWidth(name);
            float right = xs[place] + picture.radius(place) + 4;
            float x = right + width > area.getMaxX() ? xs[place] - picture.radius(place) - 4 - width : right;
            float y = ys[place] + 4;
            graphics.setColor(dark ? new Color(0, 0, 0, 170) : new Color(255, 255, 255, 200));
            for (int shift = 0; shift < 4; shift++) {
                graphics.drawString(name, x + (shift % 2 == 0 ? -1.5f : 1.5f), y + (shift < 2 ? -1 : 1));
            }
            graphics.setColor(ink());
            graphics.drawString(name, x, y);
        }
    }

    /** What the network is drawn on. */
    static Color ground(boolean dark) {
        return dark ? new Color(0x1E1F22) : Color.WHITE;
    }

    private Color ink() {
        return dark ? new Color(0xF0F0F0) : new Color(0x202020);
    }

    @Override
    public boolean setSelected(LocationWrapper wrapper, boolean isSelected) {
        selected = isSelected ? picture.sample().place((Integer) wrapper.getObject()) : -1;
        return true;
    }

    @Override
    public Inspector getInspector(LocationWrapper wrapper, GUIState state) {
        return inspectors.apply((Integer) wrapper.getObject());
    }

    @Override
    public String getName(LocationWrapper wrapper) {
        return "User " + wrapper.getObject();
    }

    @Override
    public String getStatus(LocationWrapper wrapper) {
        int user = (Integer) wrapper.getObject();
        return descriptions.of(user, scene.at(picture.sample().place(user)));
    }
}
