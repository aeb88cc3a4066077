/** A short paper for somebody outside the console: what stands on it, and how it becomes a PDF or plain text. */
package app.detente.report.paper;
