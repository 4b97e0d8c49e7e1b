package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.Given;
import org.townsquare.population.Count;
import org.townsquare.scenario.Changeable;
import org.townsquare.scenario.Parameter;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Policy;
import org.townsquare.scenario.Scenario;

/** What is marked as changeable changes at the next step, all of it; nothing else does. */
class ChangeableTest {

    /** Everything, with numbers that make a difference; who begins where is settled before, so it does not go by taste. */
    private static Scenario everything(String... overrides) {
        List<String> all = new ArrayList<>(List.of(
                "steps=160",
                "users.count=300",
                "platforms.Old.firstUsers=dispersed",
                "platforms.New.firstUsers=dispersed",
                "platforms.Third.firstUsers=dispersed",
                "choice.waiting=0.2",
                "platforms.New.initialAware=1",
                "platforms.Third.initialAware=0",
                "platforms.New.company.creatorFund=1e9",
                "choice.pay=3",
                "users.creators=0.2",
                "platforms.Third.quality=3",
                "platforms.Old.matureQuality=1",
                "platforms.Old.business.reservePrice=20",
                "platforms.New.business.premiumShare=0.1",
                "platforms.Third.business.premiumShare=0.1",
                "platforms.Third.business.adLoad=0.1",
                "platforms.Third.business.reservePrice=20"));
        all.addAll(List.of(overrides));
        return Given.scenario(EverythingAtOnce.YAML, all.toArray(String[]::new));
    }

    private static final List<Object> BASE = history(everything(), 0, everything());

    private static List<Object> history(Scenario begun, int turn, Scenario then) {
        Simulation simulation = new Simulation(begun, 0);
        simulation.start();
        List<Object> history = new ArrayList<>();
        simulation.observe((step, s) -> {
            for (int k = 0; k < s.population().platforms(); k++) {
                for (Count count : Count.values()) {
                    history.add(s.population().tally().get(count, k));
                }
                history.add(s.market().ledger().revenue(k));
                history.add(s.market().ledger().cash(k));
                history.add(s.market().offers()[k].quality());
            }
        });
        simulation.runUntil(turn);
        simulation.turnTo(then);
        simulation.runUntil(begun.steps());
        return history;
    }

    /** Overrides that give each changeable number another value, and each changeable section another preset. */
    static Stream<String> changes() {
        List<String> changes = new ArrayList<>();
        Scenario base = everything();
        walk("", base, changes);
        base.platforms().forEach(platform -> walk("platforms." + platform.name() + ".", platform, changes));
        return changes.stream();
    }

    private static void walk(String path, Object section, List<String> changes) {
        for (RecordComponent component : section.getClass().getRecordComponents()) {
            Object value = value(component, section);
            Parameter about = component.getAccessor().getAnnotation(Parameter.class);
            String name = path + component.getName();
            if (value instanceof Policy) {
                changes.add(name + "=" + (name.contains("Old") ? "community" : "strict"));
            } else if (value instanceof Double number && about.changeable()) {
                double other = Math.min(about.max(), number * 1.5 + 0.1);
                changes.add(name + "=" + (other == number ? number / 2 : other));
            } else if (value == null && about.changeable()) {
                changes.add(name + "=4");
            } else if (value instanceof Record && !(value instanceof PlatformSpec)) {
                walk(name + ".", value, changes);
            }
        }
    }

    private static Object value(RecordComponent component, Object section) {
        try {
            return component.getAccessor().invoke(section);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component + " cannot be read", e);
        }
    }

    /** To turn before the first step is to begin so: exactly, and it makes a difference. */
    @ParameterizedTest
    @MethodSource("changes")
    void isReadAnewByAllThatGoByIt(String change) {
        Scenario base = everything();
        Scenario other = everything(change);
        assertThat(Changeable.refused(base, other)).isEmpty();
        List<Object> begunSo = history(other, 0, other);
        assertThat(history(base, 0, other)).as(change).isEqualTo(begunSo);
        assertThat(BASE).as(change).isNotEqualTo(begunSo);
    }

    @Test
    void thereAreManyAndTheyReachIntoLists() {
        assertThat(changes())
                .hasSizeGreaterThan(60)
                .anyMatch(change -> change.startsWith("platforms.Old.quality="))
                .anyMatch(change -> change.startsWith("choice.interoperability="));
    }

    /** The network's rows of contacts anywhere come into being in the middle of a run. */
    @Test
    void interoperabilityCanBeginLate() {
        Scenario without = everything("choice.interoperability=0");
        Scenario hardly = everything("choice.interoperability=1e-300");
        Scenario open = everything("choice.interoperability=0.5");
        List<Object> late = history(without, 30, open);
        assertThat(late).isEqualTo(history(hardly, 30, open)).isNotEqualTo(history(without, 30, without));
    }

    @Test
    void nothingChangesBeforeTheStepOfTheTurnAndAllComesBack() {
        Scenario base = everything();
        Scenario other = everything("choice.contacts=4");
        List<Object> stays = history(base, 30, base);
        List<Object> turns = history(base, 30, other);
        int width = stays.size() / base.steps();
        assertThat(turns.subList(0, 30 * width)).isEqualTo(stays.subList(0, 30 * width));
        assertThat(turns.subList(30 * width, 31 * width)).isNotEqualTo(stays.subList(30 * width, 31 * width));
    }

    /** Turns come one after the other at the new rate, and none twice. */
    @Test
    void turnsOneByOneGoOnFromWhereTheyWere() {
        Scenario slow = everything("activation={kind: sequential}", "users.reconsider=0.05");
        Scenario fast = everything("activation={kind: sequential}", "users.reconsider=0.2");
        assertThat(history(slow, 0, fast)).isEqualTo(history(fast, 0, fast));
        assertThat(history(fast, 30, slow)).isNotEqualTo(history(fast, 0, fast));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users.count=301",
                "seed=2",
                "steps=161",
                "network={kind: complete}",
                "network.meanDegree=9",
                "choice.rule={kind: single-home}",
                "platforms.New.initialUsers=0.11",
                "platforms.New.launch.planned=21",
                "platforms.Third.company.capital=2e6",
            })
    void whatIsSettledBeforeNeedsANewRun(String change) {
        Scenario base = everything();
        Scenario other = everything(change);
        String path = change.substring(0, change.indexOf('='));
        assertThat(Changeable.refused(base, other)).singleElement().satisfies(refused -> {
            assertThat(refused.path()).isEqualTo(path);
            assertThat(refused.message()).contains("needs a new run");
        });
        Simulation simulation = new Simulation(base, 0);
        simulation.start();
        assertThatThrownBy(() -> simulation.turnTo(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(path + ": cannot change while a simulation runs");
        assertThat(simulation.scenario()).isSameAs(base);
    }

    @Test
    void allDifferencesAreToldAtOnceAndWhatMayChangeBeside() {
        Scenario base = everything();
        Scenario other = everything("users.count=299", "users.habit=1", "seed=3");
        assertThat(Changeable.refused(base, other)).extracting(c -> c.path()).containsExactly("seed", "users.count");
        assertThat(Changeable.refused(base, other).get(1).message()).contains("reconsider, habit, habitDays");
    }
}
