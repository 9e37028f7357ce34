package badexample.core.dosing;

import java.util.logging.Logger;

public record Logs(Logger logger) {}
