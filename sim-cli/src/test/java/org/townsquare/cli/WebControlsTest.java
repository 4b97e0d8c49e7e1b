package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.cli.page.SharedPage;

/**
 * Every control of every kind of page, by mouse and by keyboard. It is controls that are tried here, so towns are small and runs
 * short.
 */
class WebControlsTest {

    private static final Path SCENARIOS =
            Path.of("../scenarios").toAbsolutePath().normalize();

    /** One of each: an incumbent alone, a newcomer with money, one whom others follow, a tipping line, a formula of diffusion. */
    private static final List<String> KINDS = List.of(
            "status-quo", "new-network", "founder-network", "textbook/brock-durlauf-field-above", "textbook/bass");

    private static final String[] SMALL = {"users.count=120", "steps=40", "figures=[]"};

    @TempDir
    private Path folder;

    @BeforeAll
    static void hasProgram() {
        WebRunTest.hasProgram();
    }

    private Path page(String name) throws Exception {
        Path page = folder.resolve(name.replace('/', '-') + ".html");
        SharedPage.write(
                page, WebRunTest.brief(SCENARIOS.resolve(name + ".yaml"), SMALL).certain());
        return page;
    }

    @Test
    void everyControlOfEveryKindOfScenarioWorks() throws Exception {
        try (Tab tab = Tab.open(page(KINDS.get(0)), 1280, 800)) {
            for (String kind : KINDS) {
                tab.go("about:blank");
                tab.go(page(kind).toUri().toString());
                Controls.areSound(tab);
            }
        }
    }

    /** In the order of the page, through all and out again; each says what it is and shows that it has the focus. */
    @Test
    void everyControlIsReachedByTheTabKeyAndHasAName() throws Exception {
        try (Tab tab = Tab.open(page("new-network"), 1280, 800)) {
            tab.eval("then(() => goTo(20))");
            tab.eval("document.querySelector('#events button').click(), busy");
            int all = tab.eval("""
                    Array.from(document.querySelectorAll('button, input, select, summary, [tabindex="0"]'))
                      .filter(e => e.checkVisibility() && !e.disabled).map((e, i) => e.dataset.place = i).length""").asInt();
            assertThat(all).isGreaterThan(30);
            List<Integer> order = new ArrayList<>();
            Controls controls = new Controls(tab);
            for (int i = 0; i < all; i++) {
                controls.key("Tab", 9);
                order.add(tab.eval("document.activeElement.dataset.place ?? -1").asInt());
                assertThat(tab.eval("getComputedStyle(document.activeElement).outlineStyle")
                                .asText())
                        .as("focus of %s", order)
                        .isEqualTo("solid");
            }
            assertThat(order).isEqualTo(IntStream.range(0, all).boxed().toList());
            controls.key("Tab", 9);
            assertThat(tab.eval("document.activeElement === document.body").asBoolean())
                    .as("the focus leaves the page")
                    .isTrue();
            List<JsonNode> focusable = new ArrayList<>();
            for (JsonNode node :
                    tab.call("Accessibility.getFullAXTree", Map.of()).get("nodes")) {
                for (JsonNode property : node.path("properties")) {
                    if (property.get("name").asText().equals("focusable")
                            && !node.path("role").path("value").asText().equals("RootWebArea")) {
                        focusable.add(node);
                    }
                }
            }
            assertThat(focusable)
                    .hasSizeGreaterThanOrEqualTo(all)
                    .allSatisfy(node -> assertThat(node.at("/name/value").asText())
                            .as("%s", node)
                            .isNotBlank());
        }
    }
}
