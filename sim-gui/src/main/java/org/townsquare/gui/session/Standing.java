package org.townsquare.gui.session;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.townsquare.market.Platform;
import org.townsquare.measure.MeanField;
import org.townsquare.measure.TimeSeries;
import org.townsquare.population.Count;
import org.townsquare.scenario.CriticalMassRules;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Role;

/**
 * How an alternative stands at present, in plain words.
 *
 * @param platform its position in the scenario
 * @param active users, each counted by the share of the own sessions that go there
 * @param tippingPoint active users above which it would grow by itself; nothing where that is not known
 * @param sentence all that is to be said, as in "1,240 of 10,000 active; below the tipping point of about 2,900; cash for
 *     5 months"
 */
public record Standing(int platform, long active, Optional<Long> tippingPoint, String sentence) {

    private static final double MONTH = 365 / 12.0;
    /** The trend is that of so many steps. */
    private static final int LATELY = 30;
    /** A change of less than this part of itself in that time is none. */
    private static final double STEADY = 0.05;

    private static final int LONG = 24;

    /** All alternatives of a run as they stand at present. */
    public static List<Standing> of(Session session) {
        synchronized (session) {
            List<PlatformSpec> platforms = session.original().platforms();
            return IntStream.range(0, platforms.size())
                    .filter(k -> platforms.get(k).role() == Role.ALTERNATIVE)
                    .mapToObj(k -> of(session, k))
                    .toList();
        }
    }

    private static Standing of(Session session, int k) {
        long active = session.step() == 0
                ? 0
                : Math.round(session.simulation().population().tally().attention(k));
        boolean last = k == session.original().platforms().size() - 1;
        Optional<Long> tipping = last ? session.tippingPoint() : Optional.empty();
        return new Standing(k, active, tipping, new Words(session, k, active, last, tipping).sentence());
    }

    /** Puts the sentence together. */
    private record Words(Session session, int k, long active, boolean isLast, Optional<Long> tipping) {

        String sentence() {
            Platform platform = session.simulation().market().platforms().get(k);
            if (platform.isClosed()) {
                return "closed" + closedSince();
            }
            List<String> parts = new ArrayList<>();
            if (platform.isOpen()) {
                parts.add(count(active) + " of " + count(users()) + " active" + trend());
                parts.add(size());
                tippingPoint().ifPresent(parts::add);
                if (session.step() > 0
                        && session.simulation().market().offers()[k].isOffTheAir()) {
                    parts.add("off the air");
                }
            } else {
                long aware = session.simulation().population().tally().get(Count.AWARE, k);
                parts.add("not open yet");
                parts.add(count(aware) + " of " + count(users()) + " know of it");
            }
            cash().ifPresent(parts::add);
            return String.join("; ", parts);
        }

        private Optional<String> tippingPoint() {
            if (tipping.isPresent()) {
                long point = tipping.get();
                return Optional.of(
                        (active < point ? "below" : "above") + " the tipping point of about " + count(round(point)));
            }
            return isLast && MeanField.atAnyTime(session.original()).isEmpty()
                    ? Optional.of("no tipping point known")
                    : Optional.empty();
        }

        /** All users there are by now. */
        private long users() {
            return session.simulation().population().present();
        }

        private String closedSince() {
            TimeSeries series = session.series();
            int step = session.step();
            while (step > 0 && series.get(Metric.ATTENTION, step - 1, k) == 0) {
                step--;
            }
            return step == 0 ? "" : ", nobody active since step " + step;
        }

        private String trend() {
            int now = session.step() - 1;
            int before = now - LATELY;
            if (before < 0) {
                return "";
            }
            double was = session.series().get(Metric.ATTENTION, before, k);
            if (Math.abs(active - was) <= STEADY * Math.max(was, 1)) {
                return ", steady";
            }
            return ", " + (active > was ? "up" : "down") + " from " + count(Math.round(was)) + " a month ago";
        }

        /** Where it stands between the limits of the outcomes. */
        private String size() {
            CriticalMassRules rules = session.original().criticalMass();
            double share = active / (double) users();
            if (share < rules.nicheFloor()) {
                return "failing: below the " + percent(rules.nicheFloor()) + " that a niche needs";
            }
            return share < rules.nicheCeiling()
                    ? "a niche: below " + percent(rules.nicheCeiling())
                    : "large: above " + percent(rules.nicheCeiling());
        }

        private Optional<String> cash() {
            if (!session.original().platforms().get(k).business().hasMoney() || session.step() == 0) {
                return Optional.empty();
            }
            double runway = session.series().get(Metric.RUNWAY, session.step() - 1, k);
            long months = Math.round(runway / MONTH);
            if (Double.isNaN(runway)) {
                return Optional.of("loses no money");
            }
            return Optional.of(
                    months > LONG
                            ? "cash for " + months / 12 + " years"
                            : months < 1
                                    ? "cash for less than a month"
                                    : "cash for " + months + (months == 1 ? " month" : " months"));
        }

        private static String percent(double share) {
            return NumberFormat.getNumberInstance(Locale.ENGLISH).format(100 * share) + " %";
        }

        private static String count(long number) {
            return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
        }

        /** Two digits: more would pretend to know the tipping point of a world with chance. */
        private static long round(long number) {
            return BigDecimal.valueOf(number).round(new MathContext(2)).longValueExact();
        }
    }
}
