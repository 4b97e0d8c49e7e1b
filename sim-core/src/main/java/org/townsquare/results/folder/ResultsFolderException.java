package org.townsquare.results.folder;

/** A results folder cannot be used as asked: the message says which, why, and what to do. Nothing was written. */
public final class ResultsFolderException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With a message for people. */
    public ResultsFolderException(String message) {
        super(message);
    }
}
