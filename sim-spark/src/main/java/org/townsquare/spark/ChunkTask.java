package org.townsquare.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.spark.SparkFiles;
import org.apache.spark.broadcast.Broadcast;
import org.townsquare.experiment.Worker;
import org.townsquare.results.folder.Parcel;
import org.townsquare.scenario.file.InvalidScenarioException;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** Computes a chunk in a folder of the executor's own, and sends it. */
final class ChunkTask extends AbstractFunction1<Iterator<Integer>, Parcel> implements Serializable {

    private static final long serialVersionUID = 1;

    /** The folders that this executor has worked on: one, but where Spark's master is local. */
    private static final ConcurrentMap<Long, Place> PLACES = new ConcurrentHashMap<>();

    private final Broadcast<Parcel> input;

    /** Where an executor works. */
    private record Place(Path folder, Worker worker) {}

    ChunkTask(Broadcast<Parcel> input) {
        this.input = input;
    }

    @Override
    public Parcel apply(Iterator<Integer> partition) {
        int number = partition.next();
        Place place = PLACES.computeIfAbsent(input.id(), id -> unpacked());
        BitSet chunk = new BitSet();
        chunk.set(number);
        try {
            place.worker.make(chunk, 1);
            Parcel done = Parcel.ofChunk(place.folder, number);
            done.removeFrom(place.folder);
            return done;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Spark has called the task off", e);
        }
    }

    private Place unpacked() {
        try {
            // Spark deletes that folder when the executor ends.
            Path folder = Files.createTempDirectory(Path.of(SparkFiles.getRootDirectory()), "townsquare");
            input.value().unpack(folder);
            return new Place(folder, Worker.open(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidScenarioException e) {
            throw new IllegalStateException("the scenario cannot be read on this machine", e);
        }
    }
}
