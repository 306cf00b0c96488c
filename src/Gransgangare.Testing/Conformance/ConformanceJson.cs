using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Testing;

/// <summary>The JSON of the cases, the submissions and the statements, made when the library is built.</summary>
[JsonSerializable(typeof(ValueList<ConformanceCase>))]
[JsonSerializable(typeof(ConformanceCase))]
[JsonSerializable(typeof(ConformanceQuestion))]
[JsonSerializable(typeof(ConformanceStep))]
[JsonSerializable(typeof(ConformanceSubmission))]
[JsonSerializable(typeof(ConformanceAnswer))]
[JsonSerializable(typeof(DeclaredDeviation))]
[JsonSerializable(typeof(ConformanceStatement))]
[JsonSerializable(typeof(ConformanceDeviation))]
[JsonSerializable(typeof(string))]
internal sealed partial class ConformanceJson : JsonSerializerContext
{
    public static ConformanceJson Indented { get; } =
        new(
            new JsonSerializerOptions(JsonSerializerDefaults.Web)
            {
                WriteIndented = true,
                NewLine = "\n",
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                Converters =
                {
                    new ValueListJsonConverter<ConformanceCase>(),
                    new ValueListJsonConverter<ConformanceQuestion>(),
                    new ValueListJsonConverter<ConformanceStep>(),
                    new ValueListJsonConverter<ConformanceAnswer>(),
                    new ValueListJsonConverter<ConformanceDeviation>(),
                    new ValueListJsonConverter<DeclaredDeviation>(),
                    new ValueListJsonConverter<string>(),
                },
            }
        );
}
