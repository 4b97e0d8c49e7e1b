package org.townsquare.measure;

import java.io.IOException;
import java.util.Optional;

/** Where measured critical masses are kept until the run to which they belong is finished. */
public interface Searches {

    /** What was measured of a platform at a step of a replicate before. */
    Optional<CriticalMass> known(int replicate, int platform, int step) throws IOException;

    /** Keeps what was measured of a replicate; threads may do so at once. */
    void keep(int replicate, CriticalMass mass) throws IOException;

    /** Nothing is kept. */
    Searches NONE = new Searches() {
        @Override
        public Optional<CriticalMass> known(int replicate, int platform, int step) {
            return Optional.empty();
        }

        @Override
        public void keep(int replicate, CriticalMass mass) {}
    };
}
