package org.townsquare.experiment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.results.tipping.TippingQuestion;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * A scenario with one parameter varied.
 *
 * @param draft of the scenario
 * @param overrides laid over it before the parameter is
 * @param path of the parameter, as in {@code alternative.initialUsers}
 */
public record Variation(Draft draft, List<String> overrides, String path) {

    private static final String SHARE_OF_USERS = "initialUsers";

    /** The scenario with this value of the parameter. */
    public Scenario at(double value) throws InvalidScenarioException {
        List<String> all = new ArrayList<>(overrides);
        all.add("criticalMass.counterfactual=false"); // tells what incumbents lose, which is not asked
        all.add(override(path, value));
        return draft.with(all);
    }

    /** The same with another parameter at a value before it. */
    public Variation with(String other, double value) {
        List<String> more = new ArrayList<>(overrides);
        more.add(override(other, value));
        return new Variation(draft, more, path);
    }

    /** The same in a row of a search. */
    Variation inRow(TippingQuestion question, int row) {
        return question.rows() == null
                ? this
                : with(question.rows().path(), question.rows().value(row));
    }

    /** The scenario file with what is laid over it: a draft of it makes the same scenarios. */
    public String base() {
        return draft.over(overrides).yaml();
    }

    /** An override as it is typed. */
    public static String override(String path, double value) {
        return path + "=" + ScenarioFiles.plain(value);
    }

    /**
     * The unit in which the parameter is worth varying: one user of a share of initial users, 1 for whole numbers, else a
     * power of ten that is fine for the precision.
     */
    double unit(double low, double high, double precision) throws InvalidScenarioException {
        if (path.endsWith("." + SHARE_OF_USERS)) {
            return 1.0 / at(low).users().count();
        }
        return isWhole(low, high) ? 1 : FastMath.pow(10, (int) FastMath.floor(FastMath.log10(precision / 4)));
    }

    /** A parameter of whole numbers refuses a value between two of them. */
    private boolean isWhole(double low, double high) throws InvalidScenarioException {
        double fraction = (low + high) / 2;
        fraction = fraction == FastMath.rint(fraction) ? fraction + FastMath.min(0.25, (high - low) / 4) : fraction;
        try {
            at(fraction);
            return false;
        } catch (InvalidScenarioException refused) {
            at(FastMath.rint(fraction)); // refused as well: not for being a fraction
            return true;
        }
    }

    /** The multiple of the unit nearest to a value, with no more digits than it needs. */
    static double rounded(double value, double unit) {
        double multiple = FastMath.rint(value / unit);
        double inverse = FastMath.rint(1 / unit);
        return unit < 1 && inverse * unit > 0.999999
                ? multiple / inverse
                : BigDecimal.valueOf(multiple * unit)
                        .setScale(9, RoundingMode.HALF_UP)
                        .doubleValue();
    }
}
