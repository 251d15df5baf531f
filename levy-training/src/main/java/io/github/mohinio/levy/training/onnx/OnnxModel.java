package io.github.mohinio.levy.training.onnx;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A finished ONNX file: a graph and its metadata. Immutable.
 *
 * <p>Equal graphs and equal metadata give equal bytes: metadata is written in ascending order of
 * the keys, and nothing that changes from run to run is added.
 */
public final class OnnxModel {

  /** The producer name in every file. */
  public static final String PRODUCER = "levy";

  private final byte[] graph;
  private final SortedMap<String, String> metadata;

  private OnnxModel(byte[] graph, SortedMap<String, String> metadata) {
    this.graph = graph;
    this.metadata = Collections.unmodifiableSortedMap(metadata);
  }

  /** Takes over the bytes of a model without metadata. */
  static OnnxModel of(byte[] graph) {
    return new OnnxModel(graph, new TreeMap<>());
  }

  /**
   * Returns the same graph with other metadata.
   *
   * @param replacement keys and values for {@code metadata_props}; replaces what is there; copied
   * @return the new model
   */
  public OnnxModel withMetadata(Map<String, String> replacement) {
    return new OnnxModel(graph, new TreeMap<>(replacement));
  }

  /**
   * Returns the metadata.
   *
   * @return an unmodifiable map in ascending order of the keys
   */
  public SortedMap<String, String> metadata() {
    return metadata;
  }

  /**
   * Returns the content of the file.
   *
   * @return a new array
   */
  public byte[] toByteArray() {
    // metadata_props has the highest field number in use, so appending it keeps the file canonical.
    MessageWriter file = new MessageWriter();
    metadata.forEach(
        (key, value) -> file.message(14, new MessageWriter().text(1, key).text(2, value)));
    byte[] tail = file.toByteArray();
    byte[] all = new byte[graph.length + tail.length];
    System.arraycopy(graph, 0, all, 0, graph.length);
    System.arraycopy(tail, 0, all, graph.length, tail.length);
    return all;
  }

  /**
   * Returns the SHA-256 of {@link #toByteArray()}. Check it before loading: ONNX runtimes accept a
   * file with a flipped bit in its weights.
   *
   * @return 64 lower-case hexadecimal digits
   */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(toByteArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
