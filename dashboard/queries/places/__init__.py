"""Any place, as people write it: provinces and communes of today, provinces, districts and communes of before."""
