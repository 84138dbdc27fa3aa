package assay.simulator.file;

/**
 * A file that was uploaded.
 *
 * @param card what is told of it
 * @param bytes what is in it
 */
public record StoredFile(FileCard card, Scratch bytes) {}
