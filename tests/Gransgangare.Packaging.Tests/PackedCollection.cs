namespace Gransgangare.Packaging.Tests;

/// <summary>The tests that share the packages.</summary>
[CollectionDefinition(nameof(PackedLibraries))]
public sealed class PackedCollection : ICollectionFixture<PackedLibraries>;
