package org.townsquare.scenario.file;

import java.util.List;
import org.townsquare.scenario.Parameter;

/**
 * A single parameter as a person is asked for it.
 *
 * @param path where it stands, as in {@code platforms.Agora.quality}; the left side of an override
 * @param text what it means, in one sentence
 * @param unit its unit; empty for names, words and pure numbers
 * @param form what kind of answer it wants
 * @param value what it is at present, as it would stand in a file; empty if it is not given or nothing is yet
 * @param byDefault its default as it would stand in a file; empty if it has none or another parameter decides
 * @param min smallest number allowed; minus infinity if there is none
 * @param max largest number allowed; infinity if there is none
 * @param allowed the words or names to choose from; empty if there is more than these
 * @param optional whether it may stay without an answer
 * @param changeable whether it may change while a simulation runs; what may not needs a new run
 */
public record Question(
        String path,
        String text,
        String unit,
        Form form,
        String value,
        String byDefault,
        double min,
        double max,
        List<String> allowed,
        boolean optional,
        boolean changeable) {

    /** What kind of answer a question wants. */
    public enum Form {
        /** A whole number. */
        WHOLE_NUMBER,
        /** Any number. */
        NUMBER,
        /** True or false. */
        YES_OR_NO,
        /** One of the words or names allowed. */
        CHOICE,
        /** A date, year-month-day. */
        DATE,
        /** A text. */
        TEXT
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The same question with another present value. */
    public Question withValue(String present) {
        return new Question(path, text, unit, form, present, byDefault, min, max, allowed, optional, changeable);
    }

    static Question of(String path, Shape.Group group, Shape.Field field, String value, boolean changeable, Cast cast) {
        Parameter about = field.about();
        Value shape = (Value) field.shape();
        List<String> allowed = about.names().isEmpty() ? shape.words() : cast.names(about.names());
        return new Question(
                path,
                about.value(),
                about.unit(),
                form(shape, about),
                value,
                about.byDefault(),
                about.min(),
                about.max(),
                allowed,
                !group.requires(field),
                changeable);
    }

    private static Form form(Value shape, Parameter about) {
        if (!about.names().isEmpty() || !shape.words().isEmpty()) {
            return Form.CHOICE;
        }
        if (shape.isNumber()) {
            return shape.isWhole() ? Form.WHOLE_NUMBER : Form.NUMBER;
        }
        return shape.isDate() ? Form.DATE : shape.isText() ? Form.TEXT : Form.YES_OR_NO;
    }
}
