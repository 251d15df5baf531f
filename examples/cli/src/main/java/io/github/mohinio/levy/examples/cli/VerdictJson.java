package io.github.mohinio.levy.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mohinio.levy.bayes.diagnostics.Finding;
import io.github.mohinio.levy.bayes.diagnostics.Verdict;

/** A verdict as JSON: whether it is good, in words, and finding by finding with its remedy. */
final class VerdictJson {

  private VerdictJson() {}

  static ObjectNode of(Verdict verdict) {
    ObjectNode json = Json.object();
    json.put("good", verdict.isGood());
    json.put("text", verdict.text());
    ArrayNode findings = json.putArray("findings");
    verdict.findings().forEach(finding -> findings.add(finding(finding)));
    return json;
  }

  private static ObjectNode finding(Finding finding) {
    ObjectNode json = Json.object();
    json.put("kind", finding.kind().name());
    json.put("subject", finding.subject());
    Json.put(json, "figure", finding.figure());
    Json.put(json, "bound", finding.bound());
    json.put("meaning", finding.meaning());
    json.put("remedy", finding.remedy());
    return json;
  }
}
