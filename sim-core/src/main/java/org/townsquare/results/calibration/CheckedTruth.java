package org.townsquare.results.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.townsquare.random.Draws;
import org.townsquare.statistics.Posterior;

/**
 * Parameters that the model was run with, and where they stand in what a calibration has made of that run.
 *
 * @param number from 0
 * @param tolerance that the calibration came to
 * @param runs that it took
 * @param effectiveSize how many independent draws its posterior is worth
 * @param places of the parameters, in the scenario's order
 */
public record CheckedTruth(int number, double tolerance, int runs, double effectiveSize, List<Place> places) {

    /** Ranks from 0 to one less: among one draw less. */
    static final int RANKS = 10;

    /**
     * Where a true parameter stands in its posterior.
     *
     * @param u its quantile in the prior
     * @param rank how many of nine draws from the posterior are less
     * @param upTo the posterior's weight up to it
     */
    public record Place(double u, int rank, double upTo) {

        /** Whether it is in the middle part of the posterior that has this share of it. */
        boolean isWithin(double share) {
            return upTo >= (1 - share) / 2 && upTo <= (1 + share) / 2;
        }
    }

    /**
     * Finds where a truth stands.
     *
     * @param u its quantiles in the priors
     * @param luck of each parameter: by it draws are made from the posterior
     */
    public static CheckedTruth of(int number, double[] u, Posterior posterior, List<Draws> luck) {
        List<Place> places = new ArrayList<>();
        for (int j = 0; j < u.length; j++) {
            int rank = posterior.rank(j, u[j], RANKS - 1, luck.get(j));
            places.add(new Place(u[j], rank, posterior.upTo(j, u[j])));
        }
        return new CheckedTruth(number, posterior.tolerance(), posterior.runs(), posterior.effectiveSize(), places);
    }

    static CheckedTruth of(int number, String content) {
        List<String> lines = content.lines().toList();
        String[] whole = lines.get(0).split(",", -1);
        List<Place> places = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            places.add(new Place(
                    Double.parseDouble(fields[0]), Integer.parseInt(fields[1]), Double.parseDouble(fields[2])));
        }
        return new CheckedTruth(
                number, Double.parseDouble(whole[0]), Integer.parseInt(whole[1]), Double.parseDouble(whole[2]), places);
    }

    String lines() {
        return tolerance + "," + runs + "," + effectiveSize + "\n"
                + places.stream()
                        .map(place -> place.u + "," + place.rank + "," + place.upTo)
                        .collect(Collectors.joining("\n"));
    }
}
