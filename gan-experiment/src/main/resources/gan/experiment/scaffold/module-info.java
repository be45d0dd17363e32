/** The plugin %{name}: this descriptor is all the registration that the module path needs. */
module %{package} {
  requires transitive gan.core;

  // The package of the options records, so that experiments can be bound to them.
  exports %{package};

%{provides}}
