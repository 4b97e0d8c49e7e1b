package org.townsquare.gui.session;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.townsquare.engine.Simulation;
import org.townsquare.market.Platform;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.ParameterChange;
import org.townsquare.scenario.PlatformAction;
import org.townsquare.scenario.Policy;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Question;
import org.townsquare.scenario.file.Questions;

/**
 * Parameters of a run that change by hand. The parts of a policy change with all of it, by the event that changes policies.
 *
 * @param pending what will happen at the beginning of the next step
 */
record Change(Simulation simulation, List<Event> pending) {

    private static final Pattern POLICY = Pattern.compile("platforms\\.(.+)\\.policy\\.(\\w+)");
    private static final String PRESET = "preset";
    private static final String POLICY_CHANGE = "policy-change";
    private static final String PARAMETER_CHANGE = "parameter-change";

    /** The event by which a parameter gets another value. */
    Event event(String path, String value) throws InvalidScenarioException {
        Matcher part = POLICY.matcher(path);
        int step = simulation.stepsTaken();
        if (!part.matches()) {
            return Questions.event(present(), step, PARAMETER_CHANGE, Map.of("parameter", path, "value", value));
        }
        Map<String, String> answers = policyAnswers(part.group(1));
        if (part.group(2).equals(PRESET)) {
            answers.keySet().removeIf(key -> key.startsWith("policy."));
        }
        answers.put("policy." + part.group(2), value);
        return Questions.event(present(), step, POLICY_CHANGE, answers);
    }

    /** Whether two events of one step set the same, so that only the later one counts. */
    static boolean isOfTheSame(Event one, Event other) {
        if (one.action() instanceof ParameterChange change && other.action() instanceof ParameterChange another) {
            return change.parameter().equals(another.parameter());
        }
        return one.action() instanceof PlatformAction.PolicyChange
                && other.action() instanceof PlatformAction.PolicyChange
                && one.platform().equals(other.platform());
    }

    /** All that parameters' present values depend on. */
    record Present(Scenario scenario, List<Policy> policies) {}

    /** On what the answers to {@link #questions} depend. */
    Present values() {
        return new Present(
                present(),
                simulation.scenario().platforms().stream()
                        .map(platform -> policy(platform.name()))
                        .toList());
    }

    /** All parameters with their present values. */
    List<Question> questions() {
        return Questions.of(present()).stream().map(this::withPresentPolicy).toList();
    }

    /** The scenario as it will be in the next step. */
    private Scenario present() {
        return simulation.scenario().after(pending);
    }

    private Question withPresentPolicy(Question question) {
        Matcher part = POLICY.matcher(question.path());
        return part.matches()
                ? question.withValue(policyAnswers(part.group(1)).get("policy." + part.group(2)))
                : question;
    }

    private Map<String, String> policyAnswers(String platform) {
        return Questions.answers(
                Event.at(simulation.stepsTaken(), platform, new PlatformAction.PolicyChange(policy(platform))));
    }

    private Policy policy(String name) {
        Platform platform =
                simulation.market().platforms().get(simulation.scenario().platformIndex(name));
        return pending.stream()
                .filter(event -> event.action() instanceof PlatformAction.PolicyChange && name.equals(event.platform()))
                .map(event -> ((PlatformAction.PolicyChange) event.action()).policy())
                .reduce((earlier, later) -> later)
                .orElse(platform.policy());
    }
}
