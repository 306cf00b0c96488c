using System.Security.Cryptography;
using System.Text;

namespace Gransgangare.Sweden.Identity;

/// <summary>
/// Makes person keys (pseudonymer) of identity numbers with a secret key: HMAC-SHA256 over the twelve-character form. Systems that share the
/// secret get the same key for the same number and need not exchange numbers; without the secret a key cannot be tried out against numbers.
/// </summary>
/// <remarks>
/// A person key is 32 letters <c>a</c>–<c>p</c> (128 bits): without digits it can never look like a number, and is accepted as
/// <see cref="Core.Participation.Person"/>. Nothing is stored here. Keep the secret apart from the data: who has it can turn any number into its key.
/// </remarks>
public sealed class PersonKeys
{
    /// <summary>Fewest bytes of the secret.</summary>
    public const int SecretBytes = 32;

    private const int KeyBytes = 16;
    private const string Purpose = "gransgangare/person-key/1:";

    private readonly byte[] _secret;

    /// <summary>Takes the secret.</summary>
    /// <param name="secret">At least <see cref="SecretBytes"/> random bytes; copied.</param>
    /// <exception cref="ArgumentException">The secret is too short.</exception>
    public PersonKeys(ReadOnlySpan<byte> secret) =>
        _secret =
            secret.Length >= SecretBytes
                ? secret.ToArray()
                : throw new ArgumentException("The secret of person keys has at least 32 bytes.", nameof(secret));

    /// <summary>The key of a number alone. For a person who has had several numbers ask <see cref="PersonRegister"/>.</summary>
    /// <param name="number">The number.</param>
    public string KeyOf(IdentityNumber number)
    {
        var text = Purpose + (number ?? throw new ArgumentNullException(nameof(number))).ToStorageString();
        using var hash = new HMACSHA256(_secret);
        var bytes = hash.ComputeHash(Encoding.UTF8.GetBytes(text));
        var letters = new char[2 * KeyBytes];
        for (var index = 0; index < KeyBytes; index++)
        {
            letters[2 * index] = (char)('a' + (bytes[index] >> 4));
            letters[(2 * index) + 1] = (char)('a' + (bytes[index] & 0xF));
        }

        return new string(letters);
    }

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(PersonKeys);
}
