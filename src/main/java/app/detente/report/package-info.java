/** What team leads ask: response times, waits and volumes as response-times.md defines them. Pure calculation over records; nothing here does I/O. */
package app.detente.report;
