package org.townsquare.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.townsquare.scenario.Gone;
import org.townsquare.scenario.Parameter;
import org.townsquare.scenario.Retired;

/** Names that have left the format are refused, and what has taken their place is named. */
class RetiredTest extends InFolder {

    private static final String OUTSIDE = "is gone; in its place: choice.outside, what being on no platform is worth";

    /** A constant has left. */
    @Retired(name = "very-large", instead = "large")
    enum Size {
        SMALL,
        LARGE
    }

    /** Kinds have left: one of them all, one of those that belong together. */
    @Retired(name = "logit", instead = "kind: attention")
    sealed interface Way {

        @Retired(name = "boycott", instead = "kind: loud")
        sealed interface Noisy extends Way {}

        @Retired(name = "slope", instead = "nothing")
        record Attention(
                @Parameter(value = "How sharp.", byDefault = "1")
                double sharp) implements Way {}

        record Loud() implements Noisy {}
    }

    /** Parameters have left. */
    @Retired(name = "effort", instead = "choice.outside, what being on no platform is worth")
    @Retired(name = "homing", instead = "choice.way: {kind: loud} for one home")
    record Section(
            @Parameter(value = "What being on no platform is worth.", byDefault = "0")
            double outside,

            @Parameter(value = "How.", byDefault = "{kind: attention}")
            Way way,

            @Parameter(value = "How large.", byDefault = "small")
            Size size) {}

    /** An entry of a list. */
    @Retired(name = "taste", instead = "choice.outside")
    record Entry(
            @Parameter("Its name.") String name,

            @Parameter(value = "Its worth.", byDefault = "0")
            double worth) {}

    /** What is in a file. */
    record Whole(
            @Parameter("How one chooses.") Section choice,

            @Parameter(value = "Some entries.", byDefault = "[]", max = 9)
            List<Entry> entries) {}

    /** What must not be: the name is still there, and what is said to stand in its place is not. */
    @Retired(name = "outside", instead = "choice.nowhere, which nobody knows")
    record Wrong(
            @Parameter(value = "Still here.", byDefault = "0")
            double outside) {}

    private static final Shape.Group WHOLE = Shape.Group.of(Whole.class);

    private List<String> problemsOf(String text, String... overrides) {
        List<Problem> problems = new ArrayList<>();
        Node.Mapping tree =
                Source.alone(folder.write("s.yaml", text), "a test", problems).orElseThrow();
        for (String override : overrides) {
            tree = Overriding.apply(WHOLE, tree, override, problems);
        }
        Resolver.resolve(WHOLE, tree, new Cast(tree), problems);
        return folder.shown(problems);
    }

    @Test
    void parametersInFilesAllAtOnceWithTheirPlaces() {
        assertThat(problemsOf("""
                choice:
                  effort: 1
                  otside: 2
                  homing: {more: 1}
                  way: {slope: 3}
                entries: [{name: A, taste: 1}]
                """))
                .containsExactly(
                        "s.yaml:2:3: choice.effort: " + OUTSIDE,
                        "s.yaml:3:3: choice.otside: unknown parameter; allowed: outside, way, size; did you mean"
                                + " 'outside'?",
                        "s.yaml:4:3: choice.homing: is gone; in its place: choice.way: {kind: loud} for one home",
                        "s.yaml:5:9: choice.way.slope: is gone; in its place: nothing",
                        "s.yaml:6:21: entries.A.taste: is gone; in its place: choice.outside");
    }

    @Test
    void kindsAndWords() {
        assertThat(problemsOf("choice: {way: {kind: logit}, size: very-large}"))
                .containsExactly(
                        "s.yaml:1:22: choice.way.kind: 'logit' is gone; in its place: kind: attention",
                        "s.yaml:1:36: choice.size: 'very-large' is gone; in its place: large");
        assertThat(problemsOf("choice: {way: {kind: boycott}}"))
                .containsExactly("s.yaml:1:22: choice.way.kind: 'boycott' is gone; in its place: kind: loud");
        assertThat(problemsOf("choice: {logit: 1, way: {kind: logi}}"))
                .allMatch(problem -> problem.contains("unknown"))
                .hasSize(2);
    }

    @Test
    void overrides() {
        assertThat(problemsOf(
                        "entries: [{name: A}]",
                        "choice.effort=1",
                        "choice.effort.more=1",
                        "entries.A.taste=1",
                        "entries[0].taste=1",
                        "choice.way.slope=1",
                        "choice.size=very-large",
                        "choice.way.kind=logit"))
                .containsExactly(
                        "--set choice.effort=1: choice.effort: 'effort' " + OUTSIDE,
                        "--set choice.effort.more=1: choice.effort.more: 'effort' " + OUTSIDE,
                        "--set entries.A.taste=1: entries.A.taste: 'taste' is gone; in its place: choice.outside",
                        "--set entries[0].taste=1: entries[0].taste: 'taste' is gone; in its place: choice.outside",
                        "--set choice.way.slope=1: choice.way.slope: 'slope' is gone; in its place: nothing",
                        "--set choice.way.kind=logit: choice.way.kind: 'logit' is gone; in its place: kind:"
                                + " attention",
                        "--set choice.size=very-large: choice.size: 'very-large' is gone; in its place: large");
    }

    @Test
    void otherFiles() {
        Path file = folder.write("other.yaml", "choice: {effort: 1}");
        RecordFiles<Whole> files = new RecordFiles<>(Whole.class, "a test");
        assertThat(folder.shown(files.readWhatIsRight(file).problems()))
                .containsExactly("other.yaml:1:10: choice.effort: " + OUTSIDE);
    }

    @Test
    void answers() {
        assertThat(Questions.unknown(WHOLE, "choice.effort")).isEqualTo(OUTSIDE);
        assertThat(Questions.unknown(WHOLE, "choice.otside")).contains("unknown parameter", "'outside'");
        assertThat(Questions.unknown(WHOLE, "chioce")).contains("unknown parameter", "'choice'");
    }

    @Test
    void neitherSchemaNorReferenceKnowThem() {
        RecordFiles<Whole> files = new RecordFiles<>(Whole.class, "a test");
        assertThat(List.of(files.schema(), files.reference("Test")))
                .allMatch(text -> text.contains("outside") && text.contains("attention"))
                .noneMatch(text -> text.contains("effort") || text.contains("logit") || text.contains("very-large"));
    }

    @Test
    void whatIsGoneIsGoneAndWhatIsInItsPlaceIsThere() {
        assertThat(wrong(Shape.SCENARIO, new HashSet<>())).isEmpty();
        assertThat(wrong(Shape.FORK, new HashSet<>())).isEmpty();
        assertThat(wrong(Shape.Group.of(Wrong.class), new HashSet<>()))
                .containsExactly("outside is still there", "there is no choice.nowhere");
    }

    /** What is wrong with the retired names of a shape and of all inside it. */
    private static List<String> wrong(Shape shape, Set<Class<?>> seen) {
        List<String> wrong = new ArrayList<>();
        if (shape instanceof Shape.Listing listing) {
            return wrong(listing.element(), seen);
        }
        if (shape instanceof Shape.Group group && seen.add(group.type())) {
            check(group.type(), group.names(), wrong);
            group.fields().forEach(field -> wrong.addAll(wrong(field.shape(), seen)));
        } else if (shape instanceof Shape.Kinds kinds && seen.add(kinds.type())) {
            check(kinds.type(), List.copyOf(kinds.groups().keySet()), wrong);
            kinds.groups().values().forEach(kind -> wrong.addAll(wrong(kind, seen)));
        } else if (shape instanceof Value value && seen.add(value.type())) {
            check(value.type(), value.words(), wrong);
        }
        return wrong;
    }

    private static void check(Class<?> type, List<String> present, List<String> wrong) {
        Gone.names(type).forEach(retired -> {
            if (present.contains(retired.name())) {
                wrong.add(retired.name() + " is still there");
            }
            pathAtBeginning(retired.instead())
                    .filter(path -> ParameterPath.about(path).isEmpty())
                    .ifPresent(path -> wrong.add("there is no " + path));
        });
    }

    /** The full path of a parameter, if that is what a text begins with. */
    private static Optional<String> pathAtBeginning(String instead) {
        String first = instead.split("[,;: ]", 2)[0];
        return Optional.of(first).filter(word -> word.matches("[a-zA-Z]+(\\.[a-zA-Z]+)+"));
    }
}
