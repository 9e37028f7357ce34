package vigil.ledger;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a test says to the {@link Tracer}, and reads from it: the order is that of tracer.c. */
final class ControlPage {
    private static final int SIZE = 4096;
    private static final int ARMED = 0;
    private static final int COUNTED = 8;
    private static final int FAIL_AT = 16;
    private static final int WITH = 24;
    private static final int FOREVER = 32;
    private static final int FAILED = 40;

    private final MappedByteBuffer page;

    ControlPage(Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            page = channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE);
            page.order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    /** The call of a number fails from now on, and with {@code forever} all that follow. */
    void arm(long call, int errno, boolean forever) {
        page.putLong(ARMED, 0);
        page.putLong(COUNTED, 0);
        page.putLong(FAILED, 0);
        page.putLong(FAIL_AT, call);
        page.putLong(WITH, errno);
        page.putLong(FOREVER, forever ? 1 : 0);
        page.putLong(ARMED, 1);
    }

    /** Nothing fails any more; how many calls did. */
    long disarm() {
        page.putLong(ARMED, 0);
        return page.getLong(FAILED);
    }
}
