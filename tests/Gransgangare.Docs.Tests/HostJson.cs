using System.Text.Json.Serialization;
using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Docs.Tests;

// What docs/json.md shows: a generator makes the rest, so it is compiled here.
[JsonSerializable(typeof(Participation))]
[JsonSerializable(typeof(Measurement))]
internal sealed partial class HostJson : JsonSerializerContext;
