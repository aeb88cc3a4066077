/** Where everything lives. The only package that speaks SQL: stores ask in lambdas, {@link app.detente.storage.Database} owns the connections. */
package app.detente.storage;
