package vigil.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * The computer that was measured.
 *
 * @param memory in MB (of 1,048,576 bytes)
 */
public record Machine(int processors, long memory, String jdk, String system) {

    private static final long MEGABYTE = 1 << 20;

    /** This one. */
    public static Machine here() {
        OperatingSystemMXBean system =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() / MEGABYTE,
                System.getProperty("java.vendor") + " " + Runtime.version(),
                "%s %s %s".formatted(system.getName(), system.getVersion(), system.getArch()));
    }
}
