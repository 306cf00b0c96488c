using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Gransgangare.Samples.Host;

/// <summary>
/// A request with a key. What is stored of it can be read by anyone who has the key, and the key is not stored: the database has no value of a person of it.
/// </summary>
internal sealed class KeyedRequest
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] _secret;
    private readonly byte[] _fingerprint;

    private KeyedRequest(byte[] secret, string id, byte[] fingerprint) => (_secret, Id, _fingerprint) = (secret, id, fingerprint);

    /// <summary>Tells the key of one caller from that of another.</summary>
    public string Id { get; }

    public static async Task<KeyedRequest> OfAsync(HttpContext http, Guid key)
    {
        var user = http.User;
        var caller = $"{user.FindFirstValue(ClaimTypes.Role)} {user.FindFirstValue(ClaimTypes.NameIdentifier)}";
        using var content = new MemoryStream();
        content.Write(Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}\n"));
        http.Request.Body.Position = 0;
        await http.Request.Body.CopyToAsync(content, http.RequestAborted);
        return new KeyedRequest(
            Derived(key, "answer"u8),
            Convert.ToHexStringLower(Derived(key, Encoding.UTF8.GetBytes($"id {caller}"))),
            Derived(key, content.ToArray())
        );
    }

    /// <summary>Whether an answer is that to this request, with the same body.</summary>
    public bool IsThatOf(AnswerRow row) => CryptographicOperations.FixedTimeEquals(row.Fingerprint, _fingerprint);

    public AnswerRow Seal(StoredAnswer answer, long until)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(answer);
        var content = new byte[NonceBytes + TagBytes + text.Length];
        RandomNumberGenerator.Fill(content.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(_secret, TagBytes);
        cipher.Encrypt(content.AsSpan(0, NonceBytes), text, content.AsSpan(NonceBytes + TagBytes), content.AsSpan(NonceBytes, TagBytes));
        return new AnswerRow
        {
            Id = Id,
            Fingerprint = _fingerprint,
            Content = content,
            Until = until,
        };
    }

    public StoredAnswer Open(AnswerRow row)
    {
        var text = new byte[row.Content.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(_secret, TagBytes);
        cipher.Decrypt(
            row.Content.AsSpan(0, NonceBytes),
            row.Content.AsSpan(NonceBytes + TagBytes),
            row.Content.AsSpan(NonceBytes, TagBytes),
            text
        );
        return JsonSerializer.Deserialize<StoredAnswer>(text)!;
    }

    private static byte[] Derived(Guid key, ReadOnlySpan<byte> of) => HMACSHA256.HashData(key.ToByteArray(), of);
}
