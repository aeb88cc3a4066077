/** What customers say: the words, brands, praise and complaints of a stretch of time. Pure calculation over messages that somebody else reads. */
package app.detente.report.themes;
