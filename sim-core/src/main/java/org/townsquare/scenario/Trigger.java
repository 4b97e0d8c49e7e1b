package org.townsquare.scenario;

import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalInt;

/** When an event happens. */
public sealed interface Trigger extends Serializable {

    /** The step at whose beginning it happens, if that is settled before the run. */
    OptionalInt step();

    /** The step up to which nothing goes by it, so that the event could as well not be there. */
    int earliest();

    /**
     * Whether what it waits for is so at the end of a step.
     *
     * @param platform the platform that the event happens to; null for what happens to all
     */
    boolean holds(int step, Measured measured, String platform);

    /**
     * Whether an event is to happen at the beginning of a step.
     *
     * @param held at the ends of how many steps before it has held without a break, since the event last happened
     * @param last the step at which the event last happened; negative if it has not
     */
    boolean isDue(int step, int held, int last);

    /** What is wrong with it in a scenario; nothing if it may come to that. */
    Optional<String> contradiction(Setting setting, String platform);

    /** Why it never makes anything happen in a run of a scenario without contradictions; nothing if it may. */
    Optional<Warning> neverComes(Setting setting, String platform);

    /** In a few words: "at step 10". */
    String words();

    /** At a step, once. */
    record At(
            @Parameter(
                    value = "When it happens.",
                    unit = "step or date",
                    byDefault = "0",
                    min = 0,
                    max = 65_000,
                    date = true,
                    unless = "when")
            int at)
            implements Trigger {

        @Override
        public OptionalInt step() {
            return OptionalInt.of(at);
        }

        @Override
        public int earliest() {
            return at;
        }

        @Override
        public boolean holds(int step, Measured measured, String platform) {
            return false;
        }

        @Override
        public boolean isDue(int step, int held, int last) {
            return step == at;
        }

        @Override
        public Optional<String> contradiction(Setting setting, String platform) {
            return Optional.empty();
        }

        @Override
        public Optional<Warning> neverComes(Setting setting, String platform) {
            return at < setting.steps()
                    ? Optional.empty()
                    : Optional.of(Warning.of("events", "never.late", setting.steps() - 1));
        }

        @Override
        public String words() {
            return "at step " + at;
        }
    }

    /** Whenever something has been so for a while: once, or again and again. */
    record When(
            @Parameter(value = "Instead of a step: the condition under which it happens.", optional = true)
            Condition when)
            implements Trigger {

        @Override
        public OptionalInt step() {
            return OptionalInt.empty();
        }

        @Override
        public int earliest() {
            return when.from();
        }

        @Override
        public boolean holds(int step, Measured measured, String platform) {
            return step >= when.from() && when.holds(measured.of(when.metric(), whose(platform)));
        }

        private String whose(String platform) {
            return when.platform() == null ? platform : when.platform();
        }

        @Override
        public boolean isDue(int step, int held, int last) {
            boolean rested = last < 0 || (when.again() != null && step - last >= when.again());
            return rested && held >= when.days();
        }

        @Override
        public Optional<String> contradiction(Setting setting, String platform) {
            String whose = whose(platform);
            if (whose == null) {
                return Optional.of("does not say whose " + when.metric().word() + " it is about; allowed: a platform");
            }
            if (when.metric().isMoney() && !setting.platform(whose).business().hasMoney()) {
                return Optional.of("is about " + when.metric().word() + " of '" + whose
                        + "', whose business is none: its money is not followed");
            }
            return when.contradiction();
        }

        @Override
        public Optional<Warning> neverComes(Setting setting, String platform) {
            int last = setting.steps() - 1;
            int first = when.from() + when.days();
            if (first > last) {
                return Optional.of(Warning.of("events", "never.earliest", first, last));
            }
            String whose = whose(platform);
            return when.metric().isBeforeLaunch() || setting.mayOpen(whose)
                    ? Optional.empty()
                    : Optional.of(Warning.of("events", "never.closed", whose, last));
        }

        @Override
        public String words() {
            return "when " + when.words();
        }
    }
}
