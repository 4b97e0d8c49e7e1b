package org.townsquare.gui.window;

import java.awt.BorderLayout;
import java.awt.event.MouseEvent;
import javax.swing.BorderFactory;
import javax.swing.JEditorPane;
import javax.swing.ToolTipManager;
import javax.swing.text.Element;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLDocument;
import org.townsquare.gui.session.Session;
import sim.portrayal.Inspector;

/** Who a user is, why the user's sessions go where they go, and what each platform is worth to the user: a {@link UserPage}. */
final class UserInspector extends Inspector {

    private static final long serialVersionUID = 1;

    private final int user;
    private final transient Player player;
    private final JEditorPane page = new Page();
    private boolean asks;
    private String shown = "";

    UserInspector(int user, Player player) {
        this.user = user;
        this.player = player;
        setLayout(new BorderLayout());
        setTitle("User " + user);
        setVolatile(true);
        page.setName("user");
        page.setEditable(false);
        page.putClientProperty(JEditorPane.W3C_LENGTH_UNITS, true);
        page.putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, true);
        page.setBorder(BorderFactory.createEmptyBorder(6, 10, 6, 10));
        ToolTipManager.sharedInstance().registerComponent(page);
        add(page);
        updateInspector();
    }

    /** The state is looked at between two steps, so the answer comes a little later. */
    @Override
    public void updateInspector() {
        if (!asks) {
            asks = true;
            player.ask(this::text, text -> {
                asks = false;
                if (!text.equals(shown)) {
                    shown = text;
                    int caret = page.getCaretPosition();
                    page.setText(text);
                    page.setCaretPosition(Math.min(caret, page.getDocument().getLength()));
                }
            });
        }
    }

    private String text(Session session) {
        return UserPage.of(session, user);
    }

    /** Says what the title of a cell says to whoever points at it. */
    private static final class Page extends JEditorPane {

        private static final long serialVersionUID = 1;

        Page() {
            super("text/html", "…");
        }

        @Override
        public String getToolTipText(MouseEvent event) {
            int at = viewToModel2D(event.getPoint());
            Element element = ((HTMLDocument) getDocument()).getCharacterElement(at);
            for (; element != null; element = element.getParentElement()) {
                Object title = element.getAttributes().getAttribute(HTML.Attribute.TITLE);
                if (title != null) {
                    return title.toString();
                }
            }
            return null;
        }
    }
}
