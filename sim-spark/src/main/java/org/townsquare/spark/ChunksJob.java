package org.townsquare.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.townsquare.experiment.cluster.Ranges;
import org.townsquare.results.folder.Parcel;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/** A Spark job that computes chunks of a results folder, a task for each. Only the driver sees the folder. */
public final class ChunksJob {

    private ChunksJob() {}

    /** Computes the chunks of the second word in the folder of the first. */
    public static void main(String[] words) throws IOException {
        endWithParent();
        Locale.setDefault(Locale.ENGLISH);
        Path folder = Path.of(words[0]);
        List<Integer> missing = Ranges.read(words[1]).stream().boxed().toList();
        // Chunks may be large together; each is kept as it comes, and let go.
        SparkConf settings = new SparkConf().set("spark.driver.maxResultSize", "0");
        try (JavaSparkContext spark = new JavaSparkContext(settings)) {
            JavaRDD<Integer> tasks = spark.parallelize(missing, missing.size());
            ChunkTask task = new ChunkTask(spark.broadcast(Parcel.ofInput(folder)));
            spark.sc().runJob(tasks.rdd(), task, new Keeper(folder), ClassTag$.MODULE$.apply(Parcel.class));
        }
    }

    /** The command that started this keeps our input open as long as it lives, and says nothing. */
    private static void endWithParent() {
        Thread watch = new Thread(() -> {
            try {
                System.in.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException gone) {
                // As good as its end.
            }
            System.exit(1);
        });
        watch.setDaemon(true);
        watch.start();
    }

    /** Puts chunks into the folder as they come, one at a time. */
    private static final class Keeper extends AbstractFunction2<Object, Parcel, BoxedUnit> {

        private final Path folder;

        Keeper(Path folder) {
            this.folder = folder;
        }

        @Override
        public BoxedUnit apply(Object partition, Parcel chunk) {
            try {
                chunk.unpack(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return BoxedUnit.UNIT;
        }
    }
}
