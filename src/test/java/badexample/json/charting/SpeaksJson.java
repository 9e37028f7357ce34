package badexample.json.charting;

import tools.jackson.databind.JsonNode;

public record SpeaksJson(JsonNode node) {}
