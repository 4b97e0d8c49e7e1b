package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The controls of a page, pressed as a reader does: by mouse and keyboard, through the browser. */
final class Controls {

    /** The next control that has not been pressed, in the middle of the window; what others bring is found, too. */
    private static final String NEXT = """
            (async () => {
              await busy;
              if (!window.pressed) {
                window.pressed = new Set();
                for (const type of ['click', 'change']) addEventListener(type, e => { window.heard = e.isTrusted && type; }, true);
              }
              const name = e => e.id || [e.tagName, e.ariaLabel, e.textContent, e.closest('p')?.textContent].join(' ');
              const next = Array.from(document.querySelectorAll('button, input, select, summary, canvas[tabindex]'))
                .find(e => e.checkVisibility() && !e.disabled && !pressed.has(name(e)));
              if (!next) return null;
              pressed.add(name(next));
              next.scrollIntoView({block: 'center', behavior: 'instant'});
              const box = next.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2;
              window.heard = '';
              return {
                id: next.id, name: name(next), x, y, isFree: document.elementFromPoint(x, y) === next,
                type: next.type || '', isFirst: !next.selectedIndex,
                effect: next.matches('input, select:has(option + option)') ? 'change' : 'click',
              };
            })()""";

    private final Tab tab;

    Controls(Tab tab) {
        this.tab = tab;
    }

    /**
     * Presses each control of a page. None does nothing, is refused, lies below something else or writes to the console; after all
     * of it a run still comes to its end.
     */
    static void areSound(Tab tab) throws InterruptedException {
        assertThat(new Controls(tab).press()).isEmpty();
        assertThat(tab.eval("pressed.size").asInt()).isGreaterThan(20);
        tab.eval("byId('reset').click(), then(() => goTo(data.steps))");
        tab.await("byId('verdict').dataset.end && (alternatives.length === 0"
                + " || byId('verdict').textContent.includes('at the end'))");
        assertThat(tab.eval("isChanged()").asBoolean()).isFalse();
        assertThat(tab.eval("document.documentElement.scrollWidth - innerWidth").asInt())
                .as("what is wider than the window")
                .isNotPositive();
        assertThat(tab.said()).isEmpty();
    }

    /** Presses each once, and says which are wrong. */
    private List<String> press() throws InterruptedException {
        List<String> wrong = new ArrayList<>();
        for (JsonNode next = tab.eval(NEXT); next.isObject(); next = tab.eval(NEXT)) {
            click(next);
            switch (next.get("type").asText()) {
                case "range" -> key("ArrowRight", 39);
                case "select-one" -> {
                    key("Escape", 27);
                    if (next.get("isFirst").asBoolean()) {
                        key("ArrowDown", 40);
                    } else {
                        key("ArrowUp", 38);
                    }
                }
                default -> {}
            }
            settle(next.get("id").asText());
            String problems =
                    tab.eval("busy.then(() => byId('problems').textContent)").asText();
            String heard = tab.eval("heard").asText();
            if (!next.get("isFree").asBoolean()
                    || !heard.equals(next.get("effect").asText())
                    || !problems.isEmpty()) {
                wrong.add(next + ": " + heard + " " + problems);
            }
        }
        return wrong;
    }

    private void settle(String id) throws InterruptedException {
        if (id.equals("run")) {
            tab.await("step > 3");
            tab.eval("play(false)");
        }
        if (id.equals("many")) { // the first of the thirty, and no more of them
            tab.await("!byId('spread').hasAttribute('hidden')");
            tab.eval("delete byId('many').dataset.on");
        }
        tab.await(
                "!byId('measure').disabled && !byId('rerun').disabled && byId('many').textContent === say('web.many', RUNS)");
    }

    /** A link of an index, to a page that gets ready. */
    void follow(String link) throws InterruptedException {
        click(tab.eval("(link => { link.scrollIntoView({block: 'center', behavior: 'instant'});"
                + " const {x, y} = link.getClientRects()[0]; return {x: x + 5, y: y + 5}; })"
                + "(document.querySelector('a[href=\"" + link + "\"]'))"));
        tab.await("document.documentElement?.dataset.ready === 'yes'");
    }

    private void click(JsonNode place) {
        for (String type : List.of("mousePressed", "mouseReleased")) {
            tab.call(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            place.get("x").asDouble(),
                            "y",
                            place.get("y").asDouble(),
                            "button",
                            "left",
                            "clickCount",
                            1));
        }
    }

    void key(String key, int code) {
        for (String type : List.of("rawKeyDown", "keyUp")) {
            tab.call(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
        }
    }
}
