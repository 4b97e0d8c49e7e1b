package org.townsquare.scenario.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.townsquare.scenario.Parameter;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.Worded;

/** What is said about the parameter that a path, as one for {@code --set}, leads to. */
public final class ParameterPath {

    private static final Pattern PART = Pattern.compile("(\\[\\d+]|[^.\\[]+)\\.?(.*)");

    private ParameterPath() {}

    /** The parameter at the path's end, if there is one in scenarios. */
    public static Optional<Parameter> about(String path) {
        for (Role role : Role.values()) {
            String platform = Worded.of(role) + ".";
            if (path.startsWith(platform)) {
                return about("platforms[0]." + path.substring(platform.length()));
            }
        }
        return about(Shape.Group.of(Scenario.class), path);
    }

    private static Optional<Parameter> about(Shape shape, String path) {
        Matcher part = PART.matcher(path);
        if (!part.matches()) {
            return Optional.empty();
        }
        String rest = part.group(2);
        if (shape instanceof Shape.Listing listing) {
            return about(listing.element(), rest);
        }
        if (shape instanceof Shape.Kinds kinds) {
            return kinds.groups().values().stream()
                    .flatMap(kind -> about(kind, path).stream())
                    .findFirst();
        }
        return shape instanceof Shape.Group group
                ? group.field(part.group(1))
                        .flatMap(field -> rest.isEmpty() ? Optional.of(field.about()) : about(field.shape(), rest))
                : Optional.empty();
    }
}
