package badexample.rooms.quantity;

import badexample.rooms.vitals.Pulse;

public record ReachesUp(Pulse pulse) {}
