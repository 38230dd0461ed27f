"""What we can take from a file, and what such a file is read for."""

from enum import StrEnum


class Purpose(StrEnum):
    """What the rows of a file are."""

    CUSTOMERS = "customers"
    PURCHASES = "purchases"
    APPOINTMENTS = "appointments"
    VISITS = "visits"


class Field(StrEnum):
    """One thing that a row can tell. Which belong to which purpose stands in resources/exchange/columns.toml."""

    NAME = "name"
    FIRST_NAME = "first_name"
    MIDDLE_NAME = "middle_name"
    LAST_NAME = "last_name"
    PREFIX = "prefix"
    SUFFIX = "suffix"
    CALL = "call"
    SAY = "say"
    COMPANY = "company"
    PHONE = "phone"
    PHONE_LABEL = "phone_label"
    EMAIL = "email"
    ADDRESS = "address"
    STREET = "street"
    CITY = "city"
    REGION = "region"
    POSTCODE = "postcode"
    COUNTRY = "country"
    ADDRESS_LABEL = "address_label"
    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"
    EVENT = "event"
    EVENT_LABEL = "event_label"
    NOTE = "note"
    TAG = "tag"
    CARD = "card"
    REFERENCE = "reference"
    SINCE = "since"
    REFERRED_BY = "referred_by"
    SPOUSE = "spouse"
    CHILD = "child"
    RELATION = "relation"
    RELATION_LABEL = "relation_label"
    RECEIPT = "receipt"
    DATE = "date"
    TIME = "time"
    DESCRIPTION = "description"
    CLIENT = "client"
    STAFF = "staff"
    QUANTITY = "quantity"
    AMOUNT = "amount"
    TAX = "tax"
    SERVICE = "service"
    STATE = "state"
    CANCELLED_ON = "cancelled_on"


MANY = frozenset(
    {
        Field.PHONE, Field.PHONE_LABEL, Field.EMAIL, Field.ADDRESS, Field.STREET, Field.CITY,
        Field.REGION, Field.POSTCODE, Field.COUNTRY, Field.ADDRESS_LABEL, Field.EVENT, Field.EVENT_LABEL,
        Field.NOTE, Field.TAG, Field.CARD, Field.REFERENCE, Field.SAY, Field.COMPANY, Field.RELATION,
        Field.RELATION_LABEL, Field.TAX,
    }
)  # fmt: skip
"""Fields that several columns of one file may fill."""

PLACE_PARTS = (Field.STREET, Field.CITY, Field.REGION, Field.POSTCODE, Field.COUNTRY)
"""What an address is made of."""

GROUPED = frozenset({Field.PHONE, Field.PHONE_LABEL, Field.EMAIL, Field.ADDRESS, Field.COMPANY, *PLACE_PARTS})
"""Fields of which a customer has several, told apart by words such as "home" or "business"."""

DAYS = frozenset({Field.BIRTHDAY, Field.ANNIVERSARY, Field.EVENT, Field.SINCE, Field.DATE, Field.CANCELLED_ON})
"""Fields that hold a date."""

SUMS = frozenset({Field.AMOUNT, Field.TAX})
"""Fields that hold money."""
