package vigil.charting;

import vigil.vitals.PlausibilityBounds;

/** What acts are judged by beside the record itself. */
record Rules(PlausibilityBounds bounds, Authority authority, Signatures signatures) {}
