package io.github.mohinio.levy.validation.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the tables of a study were made.
 *
 * @param study name of the study
 * @param settings its settings
 * @param seed its seed
 * @param command command that made them
 * @param version version of the library
 * @param tables SHA-256 of every table's file
 */
record StudyRecord(
    String study,
    Map<String, String> settings,
    long seed,
    String command,
    String version,
    Map<String, String> tables) {

  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  StudyRecord {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
  }

  /** Whether it is of the same study with the same settings, seed and version. */
  boolean isOf(StudyRecord wanted) {
    return study.equals(wanted.study)
        && settings.equals(wanted.settings)
        && seed == wanted.seed
        && version.equals(wanted.version);
  }

  String toJson() {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static StudyRecord read(Path file, String json) {
    try {
      return MAPPER.readValue(json, StudyRecord.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          file + ": is not the record of a study: " + e.getOriginalMessage(), e);
    }
  }

  static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must have SHA-256", e);
    }
  }
}
