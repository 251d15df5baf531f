package io.github.mohinio.levy.validation.study;

import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.figure.Provenance;
import io.github.mohinio.levy.validation.internal.LibraryVersion;
import io.github.mohinio.levy.validation.internal.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * A folder of results: {@code <study>-<table>.csv} for every table, and {@code <study>.json}, which
 * says how they were made.
 *
 * <p>A study is run only if its tables are not there, or were made with other settings, another
 * seed or another version; so a run that was cut off goes on where it was. Files appear only when
 * they are complete. Figures are drawn from the files, and fail where one is missing or was
 * changed.
 *
 * <p>Immutable; two runs of the same study in one folder must not overlap.
 */
public final class StudyFolder {

  private final Path folder;
  private final String command;

  private StudyFolder(Path folder, String command) {
    this.folder = Objects.requireNonNull(folder, "folder");
    this.command = Objects.requireNonNull(command, "command");
  }

  /**
   * A folder.
   *
   * @param folder where the files are; made when something is written
   * @param command what makes the results again, for their provenance
   */
  public static StudyFolder of(Path folder, String command) {
    return new StudyFolder(folder, command);
  }

  /**
   * Runs a study, unless its results are there.
   *
   * @param study what to run
   * @param progress told the part that is done, from 0 to 1
   * @return whether it was run
   * @throws UncheckedIOException if a file cannot be read or written
   */
  public boolean run(Study study, DoubleConsumer progress) {
    StudyRecord wanted = record(study, Map.of());
    if (read(study).filter(kept -> kept.isOf(wanted) && isWhole(study, kept)).isPresent()) {
      return false;
    }
    List<ResultTable> tables = study.run(progress);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be made: " + e.getMessage(), e);
    }
    Map<String, String> hashes = new LinkedHashMap<>();
    for (ResultTable table : tables) {
      String csv = table.toCsv();
      if (hashes.put(table.name(), StudyRecord.sha256(csv)) != null) {
        throw new IllegalStateException(
            "study " + study.name() + ": two tables have the name " + table.name());
      }
      WholeFile.write(file(study, table.name()), csv);
    }
    // Last: it stands for all of them.
    WholeFile.write(recordFile(study), record(study, hashes).toJson());
    return true;
  }

  /**
   * Draws the figures of a study from its files.
   *
   * @throws IllegalStateException if a table is missing, or is not as it was written
   */
  public List<Figure> figures(Study study) {
    return study.figures(result(study));
  }

  /**
   * The tables of a study.
   *
   * @throws IllegalStateException if the study was not run here
   */
  public StudyResult result(Study study) {
    StudyRecord kept =
        read(study)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        recordFile(study) + ": is missing; the study must be run first"));
    return new StudyResult() {
      @Override
      public ResultTable table(String name) {
        return ResultTable.read(name, csv(study, kept, name));
      }

      @Override
      public Provenance provenance(String table) {
        return new Provenance(
            kept.command(),
            kept.seed(),
            StudyRecord.sha256(csv(study, kept, table)),
            kept.version());
      }
    };
  }

  private String csv(Study study, StudyRecord kept, String name) {
    Path file = file(study, name);
    String hash = kept.tables().get(name);
    if (hash == null) {
      throw new IllegalStateException(
          "table = " + name + ": study " + study.name() + " has " + kept.tables().keySet());
    }
    String csv =
        text(file)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        file + ": is missing; the study " + study.name() + " must be run again"));
    if (!StudyRecord.sha256(csv).equals(hash)) {
      throw new IllegalStateException(
          file + ": was changed; the study " + study.name() + " must be run again");
    }
    return csv;
  }

  private boolean isWhole(Study study, StudyRecord kept) {
    return kept.tables().entrySet().stream()
        .allMatch(
            table ->
                text(file(study, table.getKey()))
                    .filter(csv -> StudyRecord.sha256(csv).equals(table.getValue()))
                    .isPresent());
  }

  private StudyRecord record(Study study, Map<String, String> hashes) {
    return new StudyRecord(
        study.name(), study.settings(), study.seed(), command, LibraryVersion.text(), hashes);
  }

  private Optional<StudyRecord> read(Study study) {
    return text(recordFile(study)).map(json -> StudyRecord.read(recordFile(study), json));
  }

  private static Optional<String> text(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private Path file(Study study, String table) {
    return folder.resolve(study.name() + "-" + table + ".csv");
  }

  private Path recordFile(Study study) {
    return folder.resolve(study.name() + ".json");
  }
}
