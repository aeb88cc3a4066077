/** What the console talks about: records, enums, sealed types and pure functions. JDK only; nothing here does I/O. */
package app.detente.model;
