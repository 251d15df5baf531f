package io.github.mohinio.levy.validation.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.mohinio.levy.validation.figure.Axis;
import io.github.mohinio.levy.validation.figure.Channel;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.figure.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyFolderTest {

  @TempDir Path folder;

  /** Multiples of a factor. */
  private record Multiples(int factor, long seed) implements Study {

    @Override
    public String name() {
      return "multiples";
    }

    @Override
    public Map<String, String> settings() {
      return Map.of("factor", Integer.toString(factor));
    }

    @Override
    public List<ResultTable> run(DoubleConsumer progress) {
      ResultTable.Builder table = ResultTable.of("values", "name", "value");
      for (int i = 0; i < 5; i++) {
        table.row("number, " + i, i * factor / 10.0);
      }
      progress.accept(1);
      return List.of(table.build());
    }

    @Override
    public List<Figure> figures(StudyResult result) {
      ResultTable table = result.table("values");
      Mark bars = Mark.bars("values", table.texts("name"), table.numbers("value"));
      return List.of(
          new Figure(
              "multiples",
              "Multiples",
              "",
              List.of("none"),
              "value",
              Axis.of(""),
              Axis.of(""),
              List.of(bars),
              result.provenance("values")));
    }
  }

  private StudyFolder folder() {
    return StudyFolder.of(folder, "make multiples");
  }

  private Path table() {
    return folder.resolve("multiples-values.csv");
  }

  @Test
  void figuresComeFromTheFiles() throws IOException {
    Study study = new Multiples(3, 5);
    assertThat(folder().run(study, done -> {})).isTrue();
    Figure figure = folder().figures(study).get(0);
    assertThat(figure.marks().get(0).numbers(Channel.Y)).containsExactly(0, 0.3, 0.6, 0.9, 1.2);
    assertThat(figure.marks().get(0).columnLabels()).startsWith("number, 0");
    assertThat(figure.provenance().seed()).isEqualTo(5);
    assertThat(figure.provenance().command()).isEqualTo("make multiples");
    assertThat(figure.provenance().dataSha256())
        .isEqualTo(StudyRecord.sha256(Files.readString(table())));
  }

  @Test
  void whatIsThereIsKeptWhileNothingChanges() throws IOException {
    Study study = new Multiples(3, 5);
    folder().run(study, done -> {});
    String first = Files.readString(table());
    assertThat(folder().run(study, done -> {})).isFalse();
    assertThat(folder().run(new Multiples(3, 6), done -> {})).isTrue();
    assertThat(folder().run(new Multiples(4, 6), done -> {})).isTrue();
    assertThat(folder().run(study, done -> {})).isTrue();
    assertThat(table()).hasContent(first);
  }

  @Test
  void missingResultFailsTheFigureAndIsMadeAgain() throws IOException {
    Study study = new Multiples(3, 5);
    assertThatIllegalStateException()
        .isThrownBy(() -> folder().figures(study))
        .withMessageContaining("multiples.json: is missing; the study must be run first");
    folder().run(study, done -> {});
    Files.delete(table());
    assertThatIllegalStateException()
        .isThrownBy(() -> folder().figures(study))
        .withMessage(table() + ": is missing; the study multiples must be run again");
    assertThat(folder().run(study, done -> {})).isTrue();
    assertThat(folder().figures(study)).hasSize(1);
  }

  @Test
  void changedResultFailsTheFigureAndIsMadeAgain() throws IOException {
    Study study = new Multiples(3, 5);
    folder().run(study, done -> {});
    Files.writeString(table(), Files.readString(table()).replace("0.3", "0.4"));
    assertThatIllegalStateException()
        .isThrownBy(() -> folder().figures(study))
        .withMessage(table() + ": was changed; the study multiples must be run again");
    assertThat(folder().run(study, done -> {})).isTrue();
    Files.writeString(folder.resolve("multiples.json"), "{");
    assertThatIllegalStateException()
        .isThrownBy(() -> folder().figures(study))
        .withMessageContaining("multiples.json: is not the record of a study");
  }

  @Test
  void tablesRoundTrip() {
    ResultTable table =
        ResultTable.of("t", "text", "number")
            .row("a,\"b\"\nc", 0.1 + 0.2)
            .row("", Double.NaN)
            .row("a", Double.NEGATIVE_INFINITY)
            .row("a", 7)
            .build();
    ResultTable read = ResultTable.read("t", table.toCsv());
    assertThat(read.texts("text")).isEqualTo(table.texts("text"));
    assertThat(read.numbers("number"))
        .containsExactly(0.1 + 0.2, Double.NaN, Double.NEGATIVE_INFINITY, 7);
    assertThat(read.where("text", "a").numbers("number"))
        .containsExactly(Double.NEGATIVE_INFINITY, 7);
    assertThat(read.distinct("text")).hasSize(3);
  }

  @Test
  void wrongTablesAreRefused() {
    ResultTable table = ResultTable.of("t", "a").row("x").build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.numbers("a"))
        .withMessage("t.a, row 1 = x: must be a number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.texts("b"))
        .withMessage("column = b: table t has [a]");
    assertThatIllegalArgumentException().isThrownBy(() -> ResultTable.of("../t", "a"));
    assertThatIllegalArgumentException().isThrownBy(() -> ResultTable.of("t", "a", "a").build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResultTable.of("t", "a").row(1, 2))
        .withMessage("length of cells = 2: must be that of columns, 1");
    assertThatIllegalArgumentException().isThrownBy(() -> ResultTable.read("t", ""));
  }
}
