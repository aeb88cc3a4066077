/** The report that goes out: of which stretch, as what, where to, and each evening by itself. */
package app.detente.ui.export;
