/** The report that goes out after a day or a crisis: what happened, in sentences, tables and charts, and every wait as a row. */
package app.detente.report.after;
