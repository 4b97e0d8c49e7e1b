package org.townsquare.results;

import java.util.List;
import org.townsquare.chart.Axis;
import org.townsquare.chart.Axis.Scale;
import org.townsquare.chart.Tone;
import org.townsquare.measure.Outcome;
import org.townsquare.results.words.Dollars;
import org.townsquare.results.words.Edition;
import org.townsquare.results.words.Language;
import org.townsquare.results.words.Words;

/** What charts of results have in common: axes in the words of a language, and the tones of outcomes. */
public final class Theme {

    /** Of what goes to no platform. */
    static final Tone NOWHERE = Tone.of(0x595959, 0x595959);

    private Theme() {}

    /** The tone of an outcome. */
    public static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case CRITICAL_MASS -> Tone.of(0x009E73, 0xA8A8A8);
            case NICHE -> Tone.of(0x56B4E9, 0xF2F2F2);
            case FAILED -> Tone.of(0xD55E00, 0xD4D4D4);
            case INSOLVENT -> Tone.of(0xCC79A7, 0xF2F2F2);
            case CLOSED -> Tone.of(0x8C8C8C, 0xC8C8C8);
            case NOT_LAUNCHED -> Tone.of(0xD9D9D9, 0xFFFFFF);
            case UNDECIDED -> Tone.of(0xF0E442, 0xF2F2F2);
        };
    }

    /** An axis of shares, from 0 to 100 % at most. */
    public static Axis shares(String label) {
        return new Axis(label, Scale.SHARES, Words.numbers("0.### %")).atLeast(1e-3);
    }

    /** An axis of numbers, which stand there as English has them or as the language has. */
    public static Axis numbers(String label) {
        return numbers(label, Scale.NUMBERS);
    }

    /** The same of another scale. */
    public static Axis numbers(String label, Scale scale) {
        boolean english = Edition.current().language() == Language.ENGLISH;
        return new Axis(label, scale, english ? null : Words.numbers("#,##0.######"));
    }

    /** An axis of money, from 0 on. */
    public static Axis dollars(String label) {
        return new Axis(label, Scale.AMOUNTS, new Dollars());
    }

    /** Paths by their shortest ends that tell them apart, for where there is little room: {@code imitation}, {@code Agora.quality}. */
    public static List<String> ends(List<String> paths) {
        return paths.stream().map(path -> end(path, paths)).toList();
    }

    private static String end(String path, List<String> paths) {
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            String end = path.substring(dot);
            if (paths.stream().filter(other -> ("." + other).endsWith(end)).count() == 1) {
                return end.substring(1);
            }
        }
        return path;
    }

    /** A title that has room in a line. */
    public static String shortened(String title) {
        return shortened(title, 70);
    }

    /** A text of so many characters at most. */
    public static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
