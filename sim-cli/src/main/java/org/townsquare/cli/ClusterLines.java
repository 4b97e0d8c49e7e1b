package org.townsquare.cli;

import org.townsquare.experiment.Progress;

/** A line whenever a cluster does something else than before; nothing of runs on this machine. */
final class ClusterLines implements Progress {

    private final Undertaking undertaking;
    private String before = "";

    ClusterLines(Undertaking undertaking) {
        this.undertaking = undertaking;
    }

    @Override
    public void look(int finished, String doing) {
        if (!doing.equals(before)) {
            undertaking.say(doing);
            before = doing;
        }
    }
}
