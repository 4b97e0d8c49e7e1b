package org.townsquare.scenario;

/**
 * A parameter has another value from now on, whatever the reason: what cannot be told as a story. Only numbers marked
 * {@link Parameter#changeable} can change; a policy changes by an event of its own.
 */
public record ParameterChange(
        @Parameter("Its path, as in choice.contacts or platforms.Agora.quality.")
        String parameter,

        @Parameter(value = "Its value from now on, within the limits of the parameter.", min = -1e13, max = 1e13)
        double value)
        implements GeneralAction {

    @Override
    public void happen(World world) {
        world.change(parameter, value);
    }
}
